/** The wall clock of a place. Instants are epoch ms. */
export interface LocalClock {
	/** 0 to 23. */
	hour(at: number): number;
	/** 0 is Sunday. */
	weekday(at: number): number;
	/** Start of the local day that an instant lies in. */
	dayStart(at: number): number;
}

const hourMs = 60 * 60 * 1000;
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** The wall clock of an IANA time zone, days with 23 and 25 hours included. */
export function createLocalClock(timeZone: string): LocalClock {
	const format = new Intl.DateTimeFormat("en-US", {
		timeZone,
		hourCycle: "h23",
		weekday: "short",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		second: "numeric",
	});
	const parts = (at: number): Readonly<Record<string, string>> =>
		Object.fromEntries(
			format.formatToParts(at).map(({ type, value }) => [type, value]),
		);
	const date = (at: number): string => {
		const { year, month, day } = parts(at);
		return `${year}-${month}-${day}`;
	};
	return {
		hour: (at) => Number(parts(at).hour),
		weekday: (at) => weekdays.indexOf(parts(at).weekday ?? ""),
		dayStart(at) {
			const today = date(at);
			const { minute, second } = parts(at);
			let start =
				at - Number(minute) * 60_000 - Number(second) * 1000 - (at % 1000);
			while (date(start - hourMs) === today) start -= hourMs;
			return start;
		},
	};
}
