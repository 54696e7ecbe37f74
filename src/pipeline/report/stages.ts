/** The stages of a video's making that take time, by name. */

/** In the order in which they happen, but for sound, which is mixed while frames are drawn. */
export type StageName = 'speech' | 'clips' | 'bundle' | 'frames' | 'sound' | 'assemble';
