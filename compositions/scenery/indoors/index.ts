/** The drawings of all indoor places. */
import type { indoorPlaces } from '../../../src/storyboard/contract.ts';
import type { DrawPlace } from '../place-drawing.ts';
import { cave } from './away/cave.tsx';
import { ship } from './away/ship.tsx';
import { train } from './away/train.tsx';
import { bedroom } from './home/bedroom.tsx';
import { kitchen } from './home/kitchen.tsx';
import { room } from './home/room.tsx';
import { study } from './home/study.tsx';
import { church } from './public/church.tsx';
import { hall } from './public/hall.tsx';
import { inn } from './public/inn.tsx';
import { prison } from './public/prison.tsx';
import { shop } from './public/shop.tsx';
import { theatre } from './public/theatre.tsx';
import { classroom } from './work/classroom.tsx';
import { deskTop } from './work/desk-top.tsx';
import { office } from './work/office.tsx';
import { workshop } from './work/workshop.tsx';

export const indoorPlaceDrawings: Readonly<Record<(typeof indoorPlaces)[number], DrawPlace>> = {
  room,
  bedroom,
  kitchen,
  study,
  hall,
  inn,
  shop,
  office,
  classroom,
  workshop,
  church,
  stage: theatre,
  prison,
  cave,
  desk: deskTop,
  train,
  ship,
};
