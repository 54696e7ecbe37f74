/**
 * Faces in profile, facing left.
 *
 * Heads have units of their own: from the crown (y -334) to the chin (y 136) an adult's is 470 high; the neck meets it
 * at (55, 60).
 */
import type { Point } from '../paths/shape.ts';

export interface Face {
  readonly contour: string;
  readonly eye: Point;
  readonly eyeSize: number;
  readonly brow: string;
  readonly browWidth: number;
  /** From the lips inwards. */
  readonly mouth: string;
  readonly ear: Point;
  /** 1 for an adult's. */
  readonly earSize: number;
  /** Upper lip and lower lip, as areas of a darker tone; empty where lips do not show. */
  readonly lips: string;
  /** Lines of age. */
  readonly lines: readonly string[];
  readonly cheek: Point | null;
  readonly lash: string;
}

const man: Face = {
  contour:
    'M150 74C196 22 224 -62 222 -142C218 -262 130 -334 12 -334C-88 -334 -166 -284 -182 -208' +
    'C-186 -184 -192 -168 -190 -152' +
    'C-187 -138 -180 -130 -184 -118C-196 -90 -224 -58 -237 -36C-244 -20 -236 -9 -214 -7C-204 -6 -197 -4 -195 4' +
    'C-199 14 -209 18 -207 28C-205 34 -196 35 -194 39C-203 44 -206 54 -199 62C-193 68 -195 76 -198 88' +
    'C-202 114 -188 136 -158 139C-108 142 -48 128 4 98C50 92 100 86 150 74Z',
  eye: [-136, -116],
  eyeSize: 11,
  brow: 'M-175 -157Q-144 -174 -112 -158',
  browWidth: 15,
  mouth: 'M-192 39C-180 41 -168 41 -156 38',
  ear: [46, -78],
  earSize: 1,
  lips: '',
  lines: [],
  cheek: null,
  lash: '',
};

const woman: Face = {
  contour:
    'M142 74C190 22 216 -62 215 -142C212 -260 128 -334 12 -334C-86 -334 -160 -286 -176 -210' +
    'C-181 -186 -183 -166 -180 -148' +
    'C-177 -134 -173 -124 -177 -112C-188 -86 -207 -56 -222 -38C-230 -24 -222 -12 -203 -9C-193 -8 -188 -6 -187 3' +
    'C-192 13 -205 19 -203 31C-201 37 -192 37 -190 41C-200 46 -202 58 -193 65C-186 70 -185 76 -187 86' +
    'C-189 110 -174 130 -146 131C-100 130 -44 114 2 86C46 84 96 84 142 74Z',
  eye: [-130, -114],
  eyeSize: 11,
  brow: 'M-165 -160Q-138 -180 -106 -164',
  browWidth: 9,
  mouth: 'M-188 41C-176 42 -166 40 -154 35',
  ear: [44, -76],
  earSize: 0.86,
  lips:
    'M-187 12C-196 16 -204 22 -203 31C-201 37 -192 37 -190 41C-198 46 -202 56 -194 63' +
    'C-180 62 -168 52 -154 36C-164 26 -176 18 -187 12Z',
  lines: [],
  cheek: [-86, -14],
  lash: 'M-132 -124L-152 -131',
};

const child: Face = {
  contour:
    'M140 92C198 40 230 -40 230 -124C230 -256 136 -334 12 -334C-96 -334 -178 -280 -188 -190' +
    'C-191 -158 -187 -132 -179 -108' +
    'C-175 -94 -176 -86 -184 -74C-194 -58 -210 -46 -216 -36C-221 -24 -212 -12 -194 -10C-186 -9 -182 -4 -183 4' +
    'C-187 12 -194 16 -193 25C-191 31 -185 32 -183 36C-190 42 -190 52 -183 58C-178 64 -178 70 -178 80' +
    'C-176 106 -156 124 -122 126C-76 128 -30 120 10 102C54 98 98 98 140 92Z',
  eye: [-124, -86],
  eyeSize: 13,
  brow: 'M-156 -130Q-130 -150 -104 -136',
  browWidth: 9,
  mouth: 'M-182 36C-172 39 -162 38 -152 33',
  ear: [54, -54],
  earSize: 0.9,
  lips: '',
  lines: [],
  cheek: [-84, 10],
  lash: '',
};

const oldMan: Face = {
  ...man,
  contour:
    'M150 74C196 22 224 -62 222 -142C218 -262 130 -334 12 -334C-88 -334 -164 -286 -182 -210' +
    'C-188 -184 -198 -172 -196 -154' +
    'C-194 -140 -184 -134 -187 -122C-200 -96 -214 -86 -230 -62C-246 -40 -254 -18 -244 -4C-236 4 -222 0 -208 -2' +
    'C-198 -2 -192 2 -191 10C-194 18 -200 22 -198 32C-195 38 -187 39 -185 43' +
    'C-194 48 -197 57 -192 64C-188 70 -192 78 -198 90' +
    'C-206 116 -190 140 -158 141C-108 144 -60 142 -20 116C44 104 100 90 150 74Z',
  brow: 'M-182 -158Q-148 -178 -110 -158',
  browWidth: 21,
  mouth: 'M-184 43C-174 46 -164 48 -152 52',
  earSize: 1.14,
  lines: ['M-108 -96C-100 -90 -96 -84 -94 -76', 'M-168 -6C-154 8 -142 24 -138 42'],
};

const oldWoman: Face = {
  ...woman,
  contour:
    'M142 74C190 22 216 -62 215 -142C212 -260 128 -334 12 -334C-86 -334 -160 -286 -176 -210' +
    'C-181 -186 -186 -168 -183 -150' +
    'C-180 -136 -175 -128 -179 -116C-190 -90 -206 -70 -222 -48C-234 -30 -234 -14 -220 -8C-210 -6 -198 -8 -190 -4' +
    'C-184 0 -184 6 -186 12C-190 18 -194 22 -192 31C-190 36 -184 37 -182 41' +
    'C-189 46 -191 55 -186 62C-183 68 -184 76 -188 86' +
    'C-192 112 -176 132 -146 133C-104 132 -64 134 -24 108C36 94 92 86 142 74Z',
  brow: 'M-167 -160Q-138 -180 -108 -160',
  browWidth: 11,
  mouth: 'M-180 41C-170 43 -160 44 -148 46',
  earSize: 0.96,
  lips: '',
  lines: ['M-104 -94C-97 -88 -93 -82 -92 -74', 'M-160 0C-148 12 -138 26 -134 42'],
  cheek: [-92, -20],
  lash: '',
};

export function faceOf(age: 'child' | 'young' | 'adult' | 'old', sex: 'man' | 'woman' | null): Face {
  if (age === 'child') return child;
  if (age === 'old') return sex === 'woman' ? oldWoman : oldMan;
  return sex === 'woman' ? woman : man;
}
