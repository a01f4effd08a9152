import classes from './icon.module.css';

/** Outlines of 20 by 20, drawn for this application; always beside a text unless the control has a label. */
const PATHS = {
  search: 'M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3Zm4.5 10.5L17 17',
  close: 'M5 5l10 10M15 5L5 15',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  menu: 'M3 5h14M3 10h14M3 15h14',
  inbox: 'M3 11l2-7h10l2 7v5H3zM3 11h4l1 2h4l1-2h4',
  today: 'M4 5h12v11H4zM4 8h12M7 3v3M13 3v3',
  invoice: 'M5 3h10v14l-2-1.5L11.5 17 10 15.5 8.5 17 7 15.5 5 17zM8 7h4M8 10h4',
  click: 'M8 8l8 3-3.5 1.5L11 16zM8 2v3M2 8h3M4 4l2 2',
  calendar: 'M4 5h12v11H4zM4 8h12M7 3v3M13 3v3M7.5 11h.01M10 11h.01M12.5 11h.01M7.5 13.5h.01M10 13.5h.01',
  contract: 'M5 3h7l3 3v11H5zM12 3v3h3M8 10h4M8 13h4',
  rules: 'M4 5h12M4 10h12M4 15h7',
  home: 'M3 10l7-6 7 6M5 9v8h10V9',
  declare: 'M5 3h10v14H5zM8 7h4M8 10h4M8 14l1.5 1.5L13 12',
  people:
    'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5 8c0-3 2-5 5-5s5 2 5 5M13 9a2.5 2.5 0 1 0 0-5M14 12c2.5 .3 4 2 4 5',
  data: 'M10 3l7 7-7 7-7-7zM10 7l3 3-3 3-3-3z',
  flows: 'M3 6h10M10 3l3 3-3 3M17 14H7M10 11l-3 3 3 3',
  account: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-7 8c0-4 3-6 7-6s7 2 7 6',
  check: 'M4 10.5l4 4 8-9',
  stop: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM5 5l10 10',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={classes.icon} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
