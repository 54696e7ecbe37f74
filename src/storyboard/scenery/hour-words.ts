/** English words for the time of day, the season and the weather. Pure data. */
import type { Season, TimeOfDay, Weather } from '../contract/scenery.ts';

/** Phrases of up to four words; the longest one wins. */
export const timePhrases: ReadonlyMap<string, TimeOfDay> = table({
  dawn: `dawn, daybreak, sunrise, first light, break of day, early morning, early in the morning, cockcrow, cock crow,
    sun rose, sun was rising, sun came up, before sunrise, morning twilight, rising sun, crack of dawn`,
  day: `morning, noon, midday, noonday, afternoon, daylight, broad day, sunshine, sunlight, that day, next day, all day,
    one day, daytime, in the sun, bright day, hot day, summer day, following day, warm day, sunny, fine day,
    winter day, that very day, sun shone, sun was shining, lunch, lunchtime, breakfast`,
  dusk: `dusk, evening, sunset, twilight, nightfall, sundown, gloaming, eventide, sun set, sun was setting,
    sun went down, sun had set, setting sun, at vespers, growing dark, grew dark, toward night`,
  night: `night, midnight, moonlight, moonlit, starlight, starlit, moonbeam, moonbeams, nighttime, one night, at night,
    in the dark, moon rose, moon shone, moon was shining, stars shone, pitch dark, by candlelight, that night`,
});

/** Words with a time in them that say nothing of the hour. */
export const timeless: ReadonlySet<string> = new Set(
  (
    'day and night, night and day, day by day, day after day, good day, good morning, good evening, good night, ' +
    'good afternoon, days and nights, night after night, morning and evening, morning or evening, every day, ' +
    'some day, the other day, one of these days, to this day, opening night, every night, every evening, ' +
    'every morning, all day and all night, from morning till night, from morning to night, the day before, ' +
    'day in day out, morning noon and night, day of judgment, the night before, nights and days'
  ).split(', '),
);

export const seasonPhrases: ReadonlyMap<string, Season> = table({
  spring: `spring, springtime, april, apple blossom, in blossom, spring day, cherry blossom, snowdrops, melting snow,
    spring morning`,
  summer: 'summer, summertime, midsummer, june, july, summer day',
  autumn: `autumn, autumnal, september, october, november, fallen leaves, harvest time, falling leaves, dead leaves,
    withered leaves`,
  winter: `winter, wintertime, midwinter, december, january, february, christmas, snow, snowstorm, snowflakes, blizzard,
    frost, snowy, wintry, icicles, hoarfrost, frozen river, frozen lake, christmas eve, new year eve, snowdrift, icy`,
});

export const weatherPhrases: ReadonlyMap<string, Weather> = table({
  rain: `rain, raining, rained, rainy, drizzle, drizzling, downpour, rainstorm, raindrops, shower of rain, rains,
    umbrella, pouring rain, puddles`,
  snow: 'snowing, snowed, snowfall, snowflakes, snowstorm, blizzard, falling snow, snow fell, snow was falling',
  storm: `storm, thunder, thunderstorm, lightning, tempest, gale, hurricane, stormy, thunderclap, whirlwind, squall,
    cyclone`,
  fog: 'fog, mist, foggy, misty, haze, mists',
  wind: 'wind, breeze, windy, gust, gusts, winds, north wind, blustery',
  clear: `sunshine, sunny, clear sky, blue sky, cloudless, rain stopped, storm passed, sun shone, sun was shining,
    rain had stopped, storm was over, fine weather, starry, stars shone, sun came out`,
});

export const longestHour = 4;

/** They do not come with the season that they are named with. */
export const notSeasons: ReadonlySet<string> = new Set(['hot spring', 'spring of', 'springs', 'snow white']);

/** "Years later", "one day": the story goes on elsewhere. */
export const leaps =
  /\b(?:(?:years?|months?|weeks?|ages|centuries) (?:later|after|afterwards|passed|went by|before|ago)|long ago|once upon a time|one day|another day|a long time (?:ago|after|passed)|meanwhile|in those days|in the meantime|(?:next|following|previous) (?:year|month|week)|the end)\b/;

function table<Value extends string>(lists: Readonly<Record<Value, string>>): ReadonlyMap<string, Value> {
  return new Map(
    Object.entries<string>(lists).flatMap(([value, list]) =>
      list.split(',').map((phrase) => [phrase.trim().replace(/\s+/g, ' '), value as Value] as const),
    ),
  );
}
