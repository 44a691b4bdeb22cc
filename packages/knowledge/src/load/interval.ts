/** Open intervals of a weekday, `HH:MM`; an end before its start runs past midnight. */
export type Interval = readonly [from: string, to: string];
