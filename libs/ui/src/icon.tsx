/** Line icons, drawn in a box of 24 with strokes of 2. The first ten stand for courses. */
const paths = {
  shield: 'M12 3l7 3v5c0 4.6-2.9 8.3-7 10-4.1-1.7-7-5.4-7-10V6zM12 8v4.5M12 15.8v.1',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v3M14 20h3M20 20v.1',
  document: 'M6.5 3H14l4.5 4.5V21h-12zM14 3v4.5h4.5M9.5 12h6M9.5 16h6',
  phone: 'M7.5 2.5h9a1.5 1.5 0 011.5 1.5v16a1.5 1.5 0 01-1.5 1.5h-9A1.5 1.5 0 016 20V4a1.5 1.5 0 011.5-1.5zM10.5 18.5h3',
  basket: 'M3.5 10h17l-2 10h-13zM8.5 10L11 4M15.5 10L13 4M9.5 13.5v3M14.5 13.5v3',
  boxes: 'M8 3.5h8v7.5H8zM3.5 13h8v7.5h-8zM12.5 13h8v7.5h-8zM12 3.5v2.5M7.5 13v2.5M16.5 13v2.5',
  hands: 'M2.5 7.5L6 6l5 1.5 2-1 5.5-.5 3 1.5M2.5 15.5l2.5.5 5.5 4 2-.5 5-4 1.5-.5h2.5M11 7.5L8 11c1 1.5 2.5 1.5 4 0l1-1 4.5 4.5',
  lock: 'M5.5 10.5h13V21h-13zM8.5 10.5V7a3.5 3.5 0 017 0v3.5M12 14.5v2.5',
  people: 'M9 11.5a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5M16 5a3.3 3.3 0 010 6.3M18 14.8c2 .7 3.2 2.5 3.5 5.2',
  chart: 'M4 4v16.5h16.5M8.5 16.5v-4M13 16.5V8M17.5 16.5v-6',

  home: 'M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z',
  book: 'M12 6c-2-1.4-4.7-2-8-2v14c3.3 0 6 .6 8 2 2-1.4 4.7-2 8-2V4c-3.3 0-6 .6-8 2zM12 6v14',
  person: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6',
  help: 'M12 21a9 9 0 100-18 9 9 0 000 18zM9.3 9.5c.2-1.6 1.3-2.5 2.8-2.5s2.7 1 2.7 2.4c0 2-2.8 2.2-2.8 4.3M12 16.9v.1',
  info: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 11v5.5M12 7.5v.1',
  warn: 'M12 3.5L2.5 20h19zM12 10v4.5M12 17.2v.1',
  'check-circle': 'M12 21a9 9 0 100-18 9 9 0 000 18zM8 12.5l2.8 2.8L16.5 9.5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  left: 'M19 12H5.5M11.5 5.5L5 12l6.5 6.5',
  right: 'M5 12h13.5M12.5 5.5L19 12l-6.5 6.5',
  up: 'M12 19V5.5M5.5 11.5L12 5l6.5 6.5',
  down: 'M12 5v13.5M5.5 12.5L12 19l6.5-6.5',
  'chevron-right': 'M9 5l7 7-7 7',
  'chevron-down': 'M5 9l7 7 7-7',
  redo: 'M19.5 12a7.5 7.5 0 11-2.3-5.4L19.5 9M19.5 4v5h-5',
  offline: 'M4 4l16 16M5 12.5a10 10 0 013.7-2.3M19 12.5a10 10 0 00-5.2-2.8M8.5 16a5 5 0 017 0M12 19.4v.1',
  speaker: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.2 4.2 0 010 6M18 6.5a7.8 7.8 0 010 11',
  message: 'M4 5h16v11h-9l-5 4v-4H4z',
  mail: 'M3.5 5.5h17v13h-17zM4 6.5l8 6.5 8-6.5',
  computer: 'M3 4.5h18v11.5H3zM12 16v4M8 20h8',
  call: 'M6 3.5l3.5 1.2 1 4-2 1.8a12 12 0 005 5l1.8-2 4 1 1.2 3.5c-.6 1.6-2 2.5-3.6 2.4C10 19.8 4.2 14 3.6 7.1 3.5 5.5 4.4 4.1 6 3.5z',
  share: 'M12 15V4M8 7.5L12 3.5l4 4M6 11H5v9.5h14V11h-1',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15',
  print: 'M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 14h10v6.5H7z',
  clock: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5.5l3.5 2',
  calendar: 'M4 6h16v14.5H4zM4 10.5h16M8 3.5v4M16 3.5v4',
  search: 'M10.5 17a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM15.3 15.3L20.5 20.5',
  film: 'M3 5h12.5v14H3zM15.5 11l5.5-3.5v9L15.5 13',
  picture: 'M3.5 4.5h17v15h-17zM3.5 16l5-5 4 4 2.5-2.5 5.5 5M15.5 9v.1',
  clip: 'M19.5 11.5l-7.8 7.8a4.6 4.6 0 01-6.5-6.5l8.1-8.1a3 3 0 014.3 4.3l-8 8a1.5 1.5 0 01-2.2-2.2l7.1-7.1',
  eye: 'M2.5 12c2-4.3 5.5-6.5 9.5-6.5s7.5 2.2 9.5 6.5c-2 4.3-5.5 6.5-9.5 6.5S4.5 16.3 2.5 12zM12 15a3 3 0 100-6 3 3 0 000 6z',
  hint: 'M9 17.5h6M10 20.5h4M8.7 14.5c-1.7-1.2-2.7-3-2.7-5a6 6 0 0112 0c0 2-1 3.8-2.7 5v3H8.7z',
} as const;

export type IconName = keyof typeof paths;

/** One line icon in the colour of the text beside it. It says nothing by itself: words always stand beside it. */
export const Icon = ({ name, className }: { name: IconName; className?: string | undefined }) => (
  <svg className={className ? `hs-ic ${className}` : 'hs-ic'} viewBox="0 0 24 24" aria-hidden="true"><path d={paths[name]} /></svg>
);
