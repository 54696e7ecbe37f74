/**
 * The stages in which a video is made, as far as they take time. They are listed in their order, except for sound,
 * which is mixed while frames are drawn. `clips` stands for video clips: the name is public, see docs/progress.md.
 */
export type StageName = 'speech' | 'clips' | 'bundle' | 'frames' | 'sound' | 'assemble';
