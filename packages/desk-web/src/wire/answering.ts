import type { Entry } from "./entry.js";

/** Answer of `GET /conversations/:id/suggestions`, for the shopper's last message, in the shopper's language. */
export interface Suggestions {
	/** Best first, at most 3. */
	readonly articles: readonly {
		readonly id: string;
		readonly title: string;
		/** 0..1. */
		readonly confidence: number;
		/** The whole answer as Markdown. */
		readonly text: string;
		/** The canned reply: the answer in one or two sentences. */
		readonly short: string;
	}[];
	readonly macros: readonly Macro[];
	/** Words that were looked up; null when the shopper has not written any. */
	readonly about: string | null;
}

/** A text that agents use again and again; its slots are filled already. */
export interface Macro {
	readonly id: string;
	readonly label: string;
	readonly text: string;
	/** Slots that are not known here and stand in the text as `{name}`. */
	readonly missing: readonly string[];
}

/** A macro as it is written, of `GET /macros`: `{ macros: MacroText[] }`; `POST /macros` (supervisors) takes one, `POST /macros/:id/remove` takes it away. */
export interface MacroText {
	readonly id: string;
	readonly label: string;
	/** With slots `{shopper}`, `{agent}`, `{order}`, `{shop}` and those of flows. */
	readonly text: string;
	/** Language it is for; null: every one. */
	readonly language: string | null;
}

/** Body of `POST /handoffs/:id/say`. `lastSeq`: number of the last line on screen; without it there is no collision guard. */
export interface SayRequest {
	readonly id: string;
	/** May be empty beside files; absent beside a template. */
	readonly text?: string;
	/** An approved text instead of words of one's own. */
	readonly template?: {
		readonly name: string;
		readonly language: string;
		readonly parameters: readonly string[];
	};
	/** Files uploaded before. */
	readonly attachments?: readonly SentFile[];
	readonly lastSeq?: number;
}

/** A file that the server has for this conversation; answer of `POST /handoffs/:id/files`: `{ files: SentFile[] }`. */
export interface SentFile {
	/** The name it is stored under. */
	readonly file: string;
	/** As the shopper reads it. */
	readonly name: string;
}

/** Error body of 409 `seen-less`: a colleague has answered meanwhile; nothing was sent. */
export interface SeenLess {
	readonly error: {
		readonly code: "seen-less";
		readonly entries: readonly Entry[];
	};
}

/** Body of `POST /handoffs/:id/resolve` and `/release`; an empty one is the plain case, `solved`. */
export interface EndRequest {
	readonly back?: {
		readonly outcome: "solved" | "arranged" | "unsolved";
		/** What was promised to the shopper, at most 5. */
		readonly promises?: readonly {
			/** 1 to 300 characters. */
			readonly text: string;
			/** Epoch ms. */
			readonly dueAt: number | null;
		}[];
		/** 1 to 300 characters. */
		readonly nextStep?: string | null;
	};
}

/** Body of `POST /handoffs/:id/transfer`. `to` null: back in the queue. */
export interface TransferRequest {
	readonly to:
		| { readonly kind: "agent"; readonly id: string }
		| { readonly kind: "group"; readonly name: string }
		| null;
	/** For the colleague, at most 4000 characters. */
	readonly note?: string;
}

/** Body of `POST /handoffs/:id/call-back`: promised instead of an answer now. Answers `{ handoff, number }`. */
export interface CallBackRequest {
	/** With country code. */
	readonly phone: string;
	/** When, in words. */
	readonly when?: string;
}

/** Body of `POST /handoffs/:id/email`: answered elsewhere, and over here. Answers `{ handoff, number }`. */
export interface EmailRequest {
	/** Repeated with every attempt. */
	readonly id: string;
	readonly to: string;
	/** 1 to 4000 characters. */
	readonly text: string;
}

/** Body of `POST /handoffs/:id/missing`: the question for the editors; without `text` the shopper's last message. */
export interface MissingRequest {
	readonly text?: string;
}
