/**
 * A script's title as the id of a composition, under which the Studio lists the video.
 *
 * Remotion allows Latin letters without marks, digits, Chinese characters and hyphens.
 */

/** The composition that renders use. */
const videoId = 'Video';

/** Characters. About what the Studio's list has room for. */
const mostCharacters = 60;
/** A title in another alphabet, of which this much or less is left, would not be recognised. */
const leastShareKept = 0.5;

/** Letters of Latin alphabets that are no letter with a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ł: 'l', Ł: 'L', ı: 'i' },
  ...{ ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th' },
};

/**
 * The ids under which the video is declared: first its title, where that can be an id, and always `Video`.
 *
 * @param props input props, perhaps of another kind
 */
export function compositionIds({ title }: Readonly<Record<string, unknown>>): readonly [string, ...string[]] {
  const id = typeof title === 'string' ? idOf(title) : null;
  return id === null || id === videoId ? [videoId] : [id, videoId];
}

/** `The-Lighthouse-Cat`; null for a title that has no such form. */
function idOf(title: string): string | null {
  const plain = [...title.normalize('NFKD').replaceAll(/\p{M}|['’ʼ]/gu, '')]
    .map((letter) => plainLetters[letter] ?? letter)
    .join('');
  const letters = plain.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const kept = plain.match(/[a-zA-Z0-9\u4E00-\u9FFF]/g)?.length ?? 0;
  if (kept === 0 || kept <= letters * leastShareKept) return null;
  const id = plain.replaceAll(/[^a-zA-Z0-9\u4E00-\u9FFF]+/g, '-').slice(0, mostCharacters);
  return id.replaceAll(/^-|-$/g, '');
}
