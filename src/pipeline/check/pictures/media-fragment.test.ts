import { expect, it } from 'vitest';
import { parseMediaFragment } from './media-fragment.ts';

it.each([
  ['xywh=percent:30,20,40,40', { unit: 'percent', x: 30, y: 20, width: 40, height: 40 }],
  ['xywh=pixel:160,120,320,240', { unit: 'pixel', x: 160, y: 120, width: 320, height: 240 }],
  ['xywh=160,120,320,240', { unit: 'pixel', x: 160, y: 120, width: 320, height: 240 }],
  ['xywh=percent%3A12.5,0,10,10', { unit: 'percent', x: 12.5, y: 0, width: 10, height: 10 }],
  ['t=3,8&xywh=1,2,3,4', { unit: 'pixel', x: 1, y: 2, width: 3, height: 4 }],
])('reads the region of %s', (fragment, region) => {
  expect(parseMediaFragment(fragment)).toMatchObject({ region, unreadable: [] });
});

it.each([
  ['t=3,8', 3000, 8000],
  ['t=npt:3.25', 3250, null],
  ['t=,8', 0, 8000],
  ['t=0:02,1:05.5', 2000, 65_500],
  ['t=1:00:00,01:00:10', 3_600_000, 3_610_000],
  ['t=npt%3A3,8', 3000, 8000],
])('reads the time of %s', (fragment, startMs, endMs) => {
  expect(parseMediaFragment(fragment)).toMatchObject({ span: { startMs, endMs }, unreadable: [] });
});

it.each([
  'xywh=',
  'xywh=10,20,30',
  'xywh=10,20,30,0',
  'xywh=-1,0,10,10',
  'xywh=inch:1,1,1,1',
  't=',
  't=8,3',
  't=3,3',
  't=,',
  't=0:75',
  't=soon',
  't=smpte:0:00:03',
])('reports that it cannot read %s', (written) => {
  const { region, span, unreadable } = parseMediaFragment(written);
  expect({ region, span }).toEqual({ region: null, span: null });
  expect(unreadable).toEqual([{ written, dimension: written.split('=')[0] }]);
});

it('ignores other fragments', () => {
  expect(parseMediaFragment('top&track=2')).toEqual({ region: null, span: null, unreadable: [] });
});

it('takes the last value of a dimension', () => {
  expect(parseMediaFragment('t=1,2&t=3,4').span).toEqual({ startMs: 3000, endMs: 4000 });
});
