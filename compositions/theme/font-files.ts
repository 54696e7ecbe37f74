/**
 * The font files in Remotion's public folder, each with its family, style and characters. The unicode ranges are those
 * that the fontsource packages publish for the same files: the browser picks the file for a text by them.
 */
export interface FontFile {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** The range of the weight axis. */
  readonly weight: string;
  /** Path in the public folder. */
  readonly file: string;
  readonly unicodeRange: string;
}

export const fontFiles: readonly FontFile[] = [
  {
    family: 'Bricolage Grotesque',
    style: 'normal',
    weight: '200 800',
    file: 'fonts/bricolage-grotesque/bricolage-grotesque-vietnamese-opsz-normal.woff2',
    unicodeRange:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
  {
    family: 'Bricolage Grotesque',
    style: 'normal',
    weight: '200 800',
    file: 'fonts/bricolage-grotesque/bricolage-grotesque-latin-ext-opsz-normal.woff2',
    unicodeRange:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    family: 'Bricolage Grotesque',
    style: 'normal',
    weight: '200 800',
    file: 'fonts/bricolage-grotesque/bricolage-grotesque-latin-opsz-normal.woff2',
    unicodeRange:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  {
    family: 'Fraunces',
    style: 'normal',
    weight: '100 900',
    file: 'fonts/fraunces/fraunces-vietnamese-opsz-normal.woff2',
    unicodeRange:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
  {
    family: 'Fraunces',
    style: 'normal',
    weight: '100 900',
    file: 'fonts/fraunces/fraunces-latin-ext-opsz-normal.woff2',
    unicodeRange:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    family: 'Fraunces',
    style: 'normal',
    weight: '100 900',
    file: 'fonts/fraunces/fraunces-latin-opsz-normal.woff2',
    unicodeRange:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  {
    family: 'Fraunces',
    style: 'italic',
    weight: '100 900',
    file: 'fonts/fraunces/fraunces-vietnamese-opsz-italic.woff2',
    unicodeRange:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
  {
    family: 'Fraunces',
    style: 'italic',
    weight: '100 900',
    file: 'fonts/fraunces/fraunces-latin-ext-opsz-italic.woff2',
    unicodeRange:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    family: 'Fraunces',
    style: 'italic',
    weight: '100 900',
    file: 'fonts/fraunces/fraunces-latin-opsz-italic.woff2',
    unicodeRange:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  {
    family: 'Inter',
    style: 'normal',
    weight: '100 900',
    file: 'fonts/inter/inter-cyrillic-ext-wght-normal.woff2',
    unicodeRange: 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  },
  {
    family: 'Inter',
    style: 'normal',
    weight: '100 900',
    file: 'fonts/inter/inter-cyrillic-wght-normal.woff2',
    unicodeRange: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  },
  {
    family: 'Inter',
    style: 'normal',
    weight: '100 900',
    file: 'fonts/inter/inter-greek-ext-wght-normal.woff2',
    unicodeRange: 'U+1F00-1FFF',
  },
  {
    family: 'Inter',
    style: 'normal',
    weight: '100 900',
    file: 'fonts/inter/inter-greek-wght-normal.woff2',
    unicodeRange: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  },
  {
    family: 'Inter',
    style: 'normal',
    weight: '100 900',
    file: 'fonts/inter/inter-vietnamese-wght-normal.woff2',
    unicodeRange:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
  {
    family: 'Inter',
    style: 'normal',
    weight: '100 900',
    file: 'fonts/inter/inter-latin-ext-wght-normal.woff2',
    unicodeRange:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    family: 'Inter',
    style: 'normal',
    weight: '100 900',
    file: 'fonts/inter/inter-latin-wght-normal.woff2',
    unicodeRange:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  {
    family: 'Inter',
    style: 'italic',
    weight: '100 900',
    file: 'fonts/inter/inter-cyrillic-ext-wght-italic.woff2',
    unicodeRange: 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  },
  {
    family: 'Inter',
    style: 'italic',
    weight: '100 900',
    file: 'fonts/inter/inter-cyrillic-wght-italic.woff2',
    unicodeRange: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  },
  {
    family: 'Inter',
    style: 'italic',
    weight: '100 900',
    file: 'fonts/inter/inter-greek-ext-wght-italic.woff2',
    unicodeRange: 'U+1F00-1FFF',
  },
  {
    family: 'Inter',
    style: 'italic',
    weight: '100 900',
    file: 'fonts/inter/inter-greek-wght-italic.woff2',
    unicodeRange: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  },
  {
    family: 'Inter',
    style: 'italic',
    weight: '100 900',
    file: 'fonts/inter/inter-vietnamese-wght-italic.woff2',
    unicodeRange:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
  {
    family: 'Inter',
    style: 'italic',
    weight: '100 900',
    file: 'fonts/inter/inter-latin-ext-wght-italic.woff2',
    unicodeRange:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    family: 'Inter',
    style: 'italic',
    weight: '100 900',
    file: 'fonts/inter/inter-latin-wght-italic.woff2',
    unicodeRange:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  {
    family: 'JetBrains Mono',
    style: 'normal',
    weight: '100 800',
    file: 'fonts/jetbrains-mono/jetbrains-mono-cyrillic-ext-wght-normal.woff2',
    unicodeRange: 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  },
  {
    family: 'JetBrains Mono',
    style: 'normal',
    weight: '100 800',
    file: 'fonts/jetbrains-mono/jetbrains-mono-cyrillic-wght-normal.woff2',
    unicodeRange: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  },
  {
    family: 'JetBrains Mono',
    style: 'normal',
    weight: '100 800',
    file: 'fonts/jetbrains-mono/jetbrains-mono-greek-wght-normal.woff2',
    unicodeRange: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  },
  {
    family: 'JetBrains Mono',
    style: 'normal',
    weight: '100 800',
    file: 'fonts/jetbrains-mono/jetbrains-mono-vietnamese-wght-normal.woff2',
    unicodeRange:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
  {
    family: 'JetBrains Mono',
    style: 'normal',
    weight: '100 800',
    file: 'fonts/jetbrains-mono/jetbrains-mono-latin-ext-wght-normal.woff2',
    unicodeRange:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    family: 'JetBrains Mono',
    style: 'normal',
    weight: '100 800',
    file: 'fonts/jetbrains-mono/jetbrains-mono-latin-wght-normal.woff2',
    unicodeRange:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
];
