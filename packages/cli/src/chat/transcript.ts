/** What a turn of a transcript expects; what is left out is not looked at. */
export interface Expectation {
	/** Article shown, or articles; `none` for no article. */
	readonly article?: string | readonly string[];
	/** `id/step` where the flow stands, or `none`. */
	readonly flow?: string;
	readonly owner?: "bot" | "queued" | "human" | "closed";
	/** Articles offered as choices. */
	readonly choices?: readonly string[];
	/** Why a person was asked for. */
	readonly reason?: string;
	/** Language of the conversation. */
	readonly language?: string;
	/** Pieces of what is said, whatever their case. */
	readonly says?: string | readonly string[];
	/** Input of the call that the shop is asked for. */
	readonly call?: string;
}

/** One thing that happens, and what is expected of it. */
export type TranscriptTurn = Expectation &
	(
		| { readonly shopper: string }
		| { readonly tap: string }
		/** A picture without words. */
		| { readonly photo: string }
		/** Fields of the shop's answer, or how else the call ends. */
		| {
				readonly shop:
					| "not-found"
					| "denied"
					| "invalid"
					| "unavailable"
					| Readonly<Record<string, unknown>>;
		  }
		/** What a person or the queue does; see `toDeskSignal`. */
		| { readonly desk: string }
		/** Whether people are in from now on; they are in the morning after. */
		| { readonly hours: "open" | "closed" }
		| { readonly page: { readonly order?: string; readonly language?: string } }
		| { readonly customer: { readonly name: string; readonly email: string } }
		| { readonly thumb: "up" | "down" }
		/** Minutes of silence; timers that come due go off. */
		| { readonly wait: number }
	);

/** One situation, told from beginning to end. */
export interface Transcript {
	readonly title: string;
	/** Language of the page; the chat is opened with it, by the first turn where that is a page or a customer. */
	readonly language: string;
	/** Whether a shop is connected that can do everything; default false. */
	readonly shop?: boolean;
	/** Whether the desk takes requests; default true. */
	readonly people?: boolean;
	readonly turns: readonly TranscriptTurn[];
}
