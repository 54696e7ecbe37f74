/** Stand-in until the figures are there: how long after a new place actors come into it, at 30 frames per second. */
export const actorDelay = { ground: 8, sky: 8, water: 8, above: 4 } as const;
