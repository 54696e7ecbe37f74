/** Drawings of a folder and a file. */
import type { Box } from '../../layout/layout.ts';

interface FolderProps {
  readonly box: Box;
  readonly fill: string;
  readonly back: string;
}

/** A large folder behind text. */
export function FolderMark({ box, fill, back }: FolderProps) {
  return (
    <svg
      width={box.width}
      height={box.height}
      viewBox="0 0 120 96"
      preserveAspectRatio="xMidYMid meet"
      style={{ position: 'absolute', left: box.x, top: box.y }}
      aria-hidden="true"
    >
      <path d="M8 20Q8 12 16 12L44 12L54 24L104 24Q112 24 112 32L112 80L8 80Z" fill={back} opacity={0.55} />
      <path d="M4 38Q4 32 10 32L110 32Q116 32 116 38L112 82Q111 88 105 88L15 88Q9 88 8 82Z" fill={fill} />
    </svg>
  );
}

/** In a viewBox of 20 by 20. */
export function FileMark({ fill, fold }: { readonly fill: string; readonly fold: string }) {
  return (
    <>
      <path d="M3.4 2.6Q3.4 1 5 1L12 1L16.6 5.6L16.6 17.4Q16.6 19 15 19L5 19Q3.4 19 3.4 17.4Z" fill={fill} />
      <path d="M12 1L12 5.6L16.6 5.6Z" fill={fold} opacity={0.6} />
    </>
  );
}
