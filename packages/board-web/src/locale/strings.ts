/** The board's words in one language. */
export interface Strings {
	readonly languageName: string;
	readonly board: string;
	readonly audit: string;
	readonly desk: string;
	readonly loading: string;
	readonly signedOut: string;
	readonly forbidden: string;
	readonly signIn: string;
	readonly offline: string;
	readonly updated: string;
	readonly language: string;
	readonly soundOn: string;
	readonly soundOff: string;
	readonly alarms: Readonly<
		Record<"waiting" | "wait" | "service-level" | "unattended", string>
	>;
	readonly since: string;
	readonly waitingNow: string;
	readonly longestWait: string;
	readonly promised: string;
	readonly promise: string;
	readonly noPromise: string;
	readonly available: string;
	readonly openTalks: string;
	readonly serviceLevel: string;
	readonly target: string;
	readonly abandoned: string;
	readonly ofArrivals: string;
	readonly kept: string;
	readonly unknown: string;
	readonly queueTitle: string;
	readonly waiting: string;
	readonly waitTitle: string;
	readonly arrivalsTitle: string;
	readonly today: string;
	readonly usual: string;
	readonly staffingTitle: string;
	readonly required: string;
	readonly expected: string;
	readonly nothingYet: string;
	readonly table: string;
	readonly time: string;
	readonly person: string;
	readonly action: string;
	readonly subject: string;
	readonly detail: string;
	readonly filter: string;
	readonly days: string;
	readonly download: string;
	readonly noEntries: string;
}
