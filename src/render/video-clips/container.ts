/**
 * The first bytes of a file -> the container of a video that can be shown, if it is one.
 *
 * Guarantees: only the content counts. ffmpeg is told the container: if it had to guess, it would follow playlists and
 * lists of files to wherever they lead.
 */

/** ffmpeg's names of the demuxers for MP4 and QuickTime, and for WebM and Matroska. */
export type VideoContainer = 'mov' | 'matroska';

/** How many bytes `containerOf` looks at. */
export const containerHeadBytes = 12;

/** The boxes that an MP4 or QuickTime file may begin with (ISO/IEC 14496-12, QuickTime File Format). */
const firstBoxes = ['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'pnot'];
/** Brands of still pictures in the same boxes: AVIF and HEIF. */
const pictureBrands = ['avif', 'avis', 'heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'];
/** The ID of an EBML header (RFC 8794). */
const ebml = '1a45dfa3';

/** @param head the first `containerHeadBytes` bytes. @returns null for anything else */
export function containerOf(head: Buffer): VideoContainer | null {
  if (head.subarray(0, 4).toString('hex') === ebml) return 'matroska';
  const box = head.subarray(4, 8).toString('latin1');
  const brand = head.subarray(8, 12).toString('latin1');
  if (!firstBoxes.includes(box)) return null;
  return box === 'ftyp' && pictureBrands.includes(brand) ? null : 'mov';
}
