/** What became of the handoffs of a day. */
export interface BoardDay {
	/** Start of the local day, epoch ms. */
	readonly from: number;
	readonly arrivals: number;
	readonly accepted: number;
	/** Shoppers who left before anybody came. */
	readonly abandoned: number;
	/** A ticket, a call-back or nothing stood instead of a person. */
	readonly fellBack: number;
	/** Share (0..1) accepted within the promised time among those of whom it is known; null: none yet. */
	readonly serviceLevel: number | null;
	/** Share (0..1) of promises of time that were kept; null: none judged yet. */
	readonly kept: number | null;
	/** From accept to end, ms; null: none ended yet. */
	readonly meanHandleMs: number | null;
}

/** The queue within one slot of the day. */
export interface BoardSlot {
	/** Start, epoch ms. */
	readonly at: number;
	/** Most at one moment. */
	readonly waiting: number;
	/** Fewest at one moment. */
	readonly available: number;
	readonly longestWaitMs: number;
	/** What that one was promised; null without a promise. */
	readonly promisedMs: number | null;
}

/** Arrivals of one hour of the day against other days of the same name. */
export interface BoardHour {
	/** Start, epoch ms. */
	readonly at: number;
	/** Null: the hour has not begun. */
	readonly arrivals: number | null;
	/** Mean of the same weekday's hour in the weeks before; null: no such week is known. */
	readonly usual: number | null;
}

/** People needed in an hour to come. */
export interface BoardStaffing {
	/** Start, epoch ms. */
	readonly at: number;
	/** Handoffs to be expected. */
	readonly expected: number;
	/** Fewest agents that hold the service level; null: nothing is known of that hour. */
	readonly required: number | null;
}

/** Everything the wall board shows. Durations in ms, instants epoch ms. */
export interface Board {
	readonly at: number;
	readonly now: {
		readonly waiting: number;
		readonly longestWaitMs: number;
		/** What whoever waits longest was promised, counted from the request; null without a promise. */
		readonly promisedMs: number | null;
		readonly available: number;
		/** Conversations with human agents. */
		readonly open: number;
	};
	readonly target: { readonly share: number; readonly withinMs: number };
	readonly today: BoardDay;
	readonly slots: readonly BoardSlot[];
	readonly hours: readonly BoardHour[];
	readonly staffing: readonly BoardStaffing[];
}
