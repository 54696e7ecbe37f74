/**
 * The page that draws contact sheets: thumbnails in rows, each with its time and its text.
 *
 * Guarantees: all cards are equally large and nothing overlaps; a long text is cut off after three lines with an
 * ellipsis. The fonts are those of the video.
 */
import type { CSSProperties } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { loadFonts, textFont, titleFont, typeVariables } from '../../../compositions/theme/fonts.ts';
import type { ContactSheetCard, ContactSheetGlobal, ContactSheetRequest } from './contact-sheet-request.ts';

declare global {
  interface Window extends ContactSheetGlobal {
    remotion_staticBase: string;
  }
}

// Paths of fonts and thumbnails are relative to the public folder.
window.remotion_staticBase = new URL('public', document.baseURI).pathname;

const [gap, margin] = [24, 40];
/** A neutral grey, on which colours look as they should. */
const colors = { ground: '#ecebe8', ink: '#1b1b1a', muted: '#4a4946' };
const clamped: CSSProperties = { display: '-webkit-box', WebkitBoxOrient: 'vertical', overflow: 'hidden' };

function ContactSheet({ title, details, cards, columns, thumbnail, ...video }: ContactSheetRequest) {
  const width = columns * thumbnail.width + (columns - 1) * gap + 2 * margin;
  return (
    <main
      lang={video.language}
      dir={video.direction}
      style={{
        ...typeVariables(video.fonts, video.language, video.type),
        width,
        padding: margin,
        background: colors.ground,
        color: colors.ink,
        fontFamily: textFont,
      }}
    >
      <header style={{ display: 'flex', alignItems: 'baseline', gap, marginBottom: gap }}>
        <h1 style={{ ...clamped, WebkitLineClamp: 1, margin: 0, font: `700 40px/1.25 ${titleFont}` }}>
          {title}
        </h1>
        <span style={{ flexShrink: 0, fontSize: 22, color: colors.muted }}>{details}</span>
      </header>
      <div
        style={{
          display: 'grid',
          gap: `${gap * 1.25}px ${gap}px`,
          gridTemplateColumns: `repeat(${columns}, ${thumbnail.width}px)`,
        }}
      >
        {cards.map((card) => (
          <Card key={card.src} card={card} thumbnail={thumbnail} />
        ))}
      </div>
    </main>
  );
}

function Card({ card, thumbnail }: { card: ContactSheetCard; thumbnail: ContactSheetRequest['thumbnail'] }) {
  const { src, time, label, text } = card;
  return (
    <div>
      <img src={`public/${src}`} alt="" {...thumbnail} style={{ display: 'block' }} />
      <div style={{ display: 'flex', gap: 10, alignItems: 'baseline', margin: '8px 0 2px' }}>
        <span style={{ fontSize: 22, fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>{time}</span>
        <span style={{ fontSize: 17, color: colors.muted }}>{label}</span>
      </div>
      <div
        style={{ ...clamped, WebkitLineClamp: 3, fontSize: 19, lineHeight: 1.32, overflowWrap: 'anywhere' }}
      >
        {text}
      </div>
    </div>
  );
}

const root = createRoot(document.body);

window.contactSheetPage = {
  async show(request) {
    await loadFonts(request.fonts);
    flushSync(() => root.render(<ContactSheet {...request} />));
    await Promise.all([...document.images].map((picture) => picture.decode()));
    const { width, height } = (document.querySelector('main') ?? document.body).getBoundingClientRect();
    return { width: Math.ceil(width), height: Math.ceil(height) };
  },
};
