/** The thumb index of a dictionary along the outer edge: one notch is the term's, by its first letter. */
import { useVideo } from '../../layout/video-context.ts';
import type { FlatGround } from '../flat-ground.ts';

const notches = 7;

export function ThumbIndex({ on, term }: { readonly on: FlatGround; readonly term: string }) {
  const { layout, direction } = useVideo();
  const { width, height } = layout;
  const step = height / notches;
  const x = direction === 'ltr' ? width : 0;
  const own = notchOf(term);
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      style={{ position: 'absolute', left: 0, top: 0, display: 'block' }}
    >
      {Array.from({ length: notches }, (_, at) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: a notch's identity is its place
          key={at}
          cx={x}
          cy={step * (at + 0.5)}
          r={Math.min(step * 0.42, layout.unit * 5.6)}
          fill={at === own ? on.pops[0] : on.tint}
        />
      ))}
    </svg>
  );
}

/** From A at the top to Z at the bottom; other letters by their number. */
function notchOf(term: string): number {
  const letter = (/\p{L}/u.exec(term)?.[0] ?? 'a').toLocaleLowerCase('en');
  const point = letter.codePointAt(0) ?? 0;
  const place = point - 97;
  return place >= 0 && place < 26 ? Math.floor((place * notches) / 26) : point % notches;
}
