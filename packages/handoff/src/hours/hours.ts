/** From and to as `HH:MM`, up to `24:00`; an end at or before its start is on the next day. */
export type DayInterval = readonly [from: string, to: string];

/** A day of the week as shop.yaml writes it. */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** When people answer. */
export interface Hours {
	/** IANA name, `Europe/Warsaw`. */
	readonly timeZone: string;
	/** A day left out is closed. */
	readonly weekly: Readonly<Partial<Record<Weekday, readonly DayInterval[]>>>;
	/** ISO date → intervals instead of the weekday's; empty means closed. */
	readonly exceptions: Readonly<Record<string, readonly DayInterval[]>>;
	/** Whether an ISO date is a public holiday, which is closed where no exception says otherwise. */
	readonly isHoliday?: (day: string) => boolean;
}
