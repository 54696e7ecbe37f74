/**
 * The grid on which scenes begin and end: a whole number of frames at 25, 30, 50 and 60 frames per second, so that a
 * scene's frames do not depend on where it stands (docs/adr/0003-scene-boundaries-on-a-grid.md).
 */
export const sceneGridMs = 200;

/** The nearest point of the grid at or before `ms`. */
export function gridBefore(ms: number): number {
  return Math.floor(ms / sceneGridMs) * sceneGridMs;
}

/** The nearest point of the grid at or after `ms`. */
export function gridAfter(ms: number): number {
  return Math.ceil(ms / sceneGridMs) * sceneGridMs;
}
