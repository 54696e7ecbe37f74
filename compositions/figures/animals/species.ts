/** The colours of animals. */
import type { AnimalProps } from '../../../src/storyboard/contract.ts';

export interface Coat {
  readonly base: string;
  /** Of what is farther away, or under the body. */
  readonly shade: string;
  /** Of what is nearer. */
  readonly light: string;
  /** Chest, belly, muzzle. */
  readonly pale: string;
  /** Paws, tips of ears, stripes, mane. */
  readonly dark: string;
  /** Inside of the ears. */
  readonly inner: string;
  readonly nose: string;
}

const ink = '#2b2023';

export const coats: Readonly<Record<AnimalProps['species'], Coat>> = {
  fox: {
    base: '#f27f33',
    shade: '#d9641f',
    light: '#f8954c',
    pale: '#ffe6c4',
    dark: '#43261f',
    inner: '#c9501c',
    nose: ink,
  },
  wolf: {
    base: '#87909e',
    shade: '#6b7483',
    light: '#9aa3b0',
    pale: '#e4e6ea',
    dark: '#4d5564',
    inner: '#5b6473',
    nose: ink,
  },
  bear: {
    base: '#8d5a41',
    shade: '#724631',
    light: '#9f6b4f',
    pale: '#d9a777',
    dark: '#54321f',
    inner: '#c08a5c',
    nose: '#35211a',
  },
  lion: {
    base: '#eaa845',
    shade: '#cf8b2f',
    light: '#f2b95c',
    pale: '#fbe0ab',
    dark: '#8a4a25',
    inner: '#b8752c',
    nose: '#4a2a1c',
  },
  tiger: {
    base: '#ef8a35',
    shade: '#d67123',
    light: '#f59c4d',
    pale: '#fff0dc',
    dark: '#33231f',
    inner: '#d0602a',
    nose: '#b8564a',
  },
  panda: {
    base: '#f4f1ec',
    shade: '#dcd7d2',
    light: '#ffffff',
    pale: '#f4f1ec',
    dark: '#34323c',
    inner: '#4a4853',
    nose: '#26242c',
  },
  koala: {
    base: '#98a0ab',
    shade: '#7d8692',
    light: '#a9b1bb',
    pale: '#e2e5e9',
    dark: '#5e6672',
    inner: '#f0d8d8',
    nose: '#2e2b33',
  },
  monkey: {
    base: '#7d4e37',
    shade: '#643c29',
    light: '#8e5d44',
    pale: '#e6b48f',
    dark: '#5a3524',
    inner: '#e0a583',
    nose: '#5a3328',
  },
  frog: {
    base: '#5fae4f',
    shade: '#478f3e',
    light: '#74c060',
    pale: '#e6eeb0',
    dark: '#326d31',
    inner: '#f3d35b',
    nose: '#2c5a2c',
  },
  rabbit: {
    base: '#c9b6a6',
    shade: '#ab9686',
    light: '#d8c8ba',
    pale: '#f7efe6',
    dark: '#8d7868',
    inner: '#e9a9a0',
    nose: '#b05a58',
  },
  mouse: {
    base: '#a9a6b5',
    shade: '#8d8a9b',
    light: '#bab7c4',
    pale: '#e6e2ea',
    dark: '#77748a',
    inner: '#f0a8a4',
    nose: '#d9736f',
  },
  deer: {
    base: '#b9773f',
    shade: '#995d2d',
    light: '#c88a52',
    pale: '#f3dcb8',
    dark: '#5a3826',
    inner: '#e8b98c',
    nose: '#33231f',
  },
  dragon: {
    base: '#3f9a6b',
    shade: '#2d7a57',
    light: '#55b07e',
    pale: '#f1d98a',
    dark: '#c2473a',
    inner: '#e06c4a',
    nose: '#1f4b3a',
  },
  unicorn: {
    base: '#f3ecf6',
    shade: '#d6cbe2',
    light: '#faf4fc',
    pale: '#fbf6fd',
    dark: '#b79ad6',
    inner: '#f0b9c8',
    nose: '#8a6a9c',
  },
};
