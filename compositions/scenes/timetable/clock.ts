/** The geometry of the clock and of the rail. Angles are degrees clockwise from twelve. */

const minutesPerDay = 24 * 60;

export interface Hands {
  readonly hour: number;
  readonly minute: number;
}

/**
 * The hands on their way from one time to the next, always forwards.
 *
 * The hour hand moves as far as the time does. The minute hand makes a single turn for all whole hours: at its true
 * speed it would only flicker.
 *
 * @param t how much of the way is done, from 0 to 1.
 */
export function handsBetween(fromMinuteOfDay: number, toMinuteOfDay: number, t: number): Hands {
  const minutes = (toMinuteOfDay - fromMinuteOfDay + minutesPerDay) % minutesPerDay;
  const turns = minutes >= 60 ? 1 : 0;
  const minuteSteps = minutes % 60;
  return {
    hour: (((fromMinuteOfDay % 720) + minutes * t) / 720) * 360,
    minute: ((fromMinuteOfDay % 60) + (minuteSteps + turns * 60) * t) * 6,
  };
}

/**
 * Where the stops stand on the rail, from 0 to 1, by their time of day. Stops that are close together are moved apart.
 * A stop that is earlier than the one before it is on the next day.
 *
 * @param gap the smallest distance between two stops, if there is room for it.
 */
export function railPositions(stops: readonly number[], gap: number): number[] {
  let day = 0;
  let previous = Number.NEGATIVE_INFINITY;
  const minutes = stops.map((stop) => {
    if (stop + day < previous) day += minutesPerDay;
    previous = stop + day;
    return previous;
  });
  const first = minutes[0] ?? 0;
  const span = (minutes.at(-1) ?? 0) - first;
  const min = Math.min(gap, 1 / Math.max(1, stops.length - 1));
  const positions = minutes.map((minute, index) => (span === 0 ? index * min : (minute - first) / span));
  // They are pushed apart from the left, then back from the right edge, so that order and ends are kept.
  for (let index = 1; index < positions.length; index += 1) {
    positions[index] = Math.max(positions[index] ?? 0, (positions[index - 1] ?? 0) + min);
  }
  let limit = 1;
  for (let index = positions.length - 1; index >= 0; index -= 1) {
    positions[index] = Math.min(positions[index] ?? 0, limit);
    limit = (positions[index] ?? 0) - min;
  }
  return positions.map((position) => Math.max(0, position));
}
