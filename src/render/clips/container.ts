/**
 * The first bytes of a file -> whether it is a video that can be shown, and of which container.
 *
 * Guarantees: goes by content alone. ffmpeg is told the container: left to guess, it would follow playlists and lists of
 * files to wherever they point.
 */

/** ffmpeg's names of the demuxers: MP4 and QuickTime, WebM and Matroska. */
export type VideoContainer = 'mov' | 'matroska';

/** How many bytes `containerOf` looks at. */
export const containerHeadBytes = 12;

/** The boxes that an MP4 or QuickTime file begins with (ISO/IEC 14496-12, QuickTime File Format). */
const firstBoxes = ['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'pnot'];
/** Brands of still pictures in the same boxes: AVIF and HEIF. */
const pictureBrands = ['avif', 'avis', 'heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'];
/** The EBML header's id (RFC 8794). */
const ebml = '1a45dfa3';

/** @param head the first `containerHeadBytes` bytes */
export function containerOf(head: Buffer): VideoContainer | null {
  if (head.subarray(0, 4).toString('hex') === ebml) return 'matroska';
  const box = head.subarray(4, 8).toString('latin1');
  const brand = head.subarray(8, 12).toString('latin1');
  if (!firstBoxes.includes(box)) return null;
  return box === 'ftyp' && pictureBrands.includes(brand) ? null : 'mov';
}
