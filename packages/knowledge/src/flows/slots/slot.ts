/** Kinds of values a flow can ask for. */
export const slotTypes = [
	"order-number",
	"email",
	"phone",
	"date",
	"number",
	"money",
	"yes-no",
	"choice",
	"text",
	"photo",
] as const;

/** What a slot holds. */
export type SlotType = (typeof slotTypes)[number];

/** What a value must be to be taken. */
export interface SlotSpec {
	readonly type: SlotType;
	/** Known values it may be taken from, e.g. `page_order`; see `knownValues`. */
	readonly from: readonly string[];
	/** Whether a value said earlier in the conversation, in another flow too, may be taken. */
	readonly reuse: boolean;
	/** Least and greatest number or amount. */
	readonly min?: number;
	readonly max?: number;
	/** Whole numbers only. */
	readonly whole?: boolean;
	/** Dates: on which side of today. */
	readonly when?: "past" | "future";
	/** Texts: most characters, at most 2,000. */
	readonly maxLength?: number;
	/** Photos: most files taken. */
	readonly maxFiles?: number;
	/** Money without a currency is of this one. */
	readonly currency?: string;
	/** Values of a choice; labels stand with the question. */
	readonly options?: readonly string[];
}

/** A value as flows keep it: plain data. Dates are ISO days. */
export type FlowValue =
	| string
	| number
	| boolean
	| null
	| { readonly amount: number; readonly currency: string }
	| readonly string[];

/** Everything a reader may look at besides the text. */
export interface SlotContext {
	/** Language of the conversation. */
	readonly locale: string;
	/** Country of numbers without a prefix, ISO 3166-1 alpha-2. */
	readonly country: string;
	/** Templates of order numbers; `#` a digit, `@` a letter. */
	readonly orderNumbers: readonly string[];
	/** IANA name. */
	readonly timeZone: string;
	/** Epoch ms. */
	readonly now: number;
	/** Labels of a choice, by option. */
	readonly labels?: Readonly<Record<string, string>>;
	readonly files?: readonly {
		readonly url: string;
		readonly contentType: string;
	}[];
}

/** What a text says about a slot. */
export type SlotReading =
	| {
			readonly kind: "value";
			readonly value: FlowValue;
			/** One reading of several: to be confirmed before it is used. */
			readonly isGuess: boolean;
			/** Set where the text says what the value is: "order 10233". */
			readonly isNamed?: boolean;
	  }
	/** A value is there and cannot be used: outside the bounds, no such day. */
	| { readonly kind: "invalid" }
	| { readonly kind: "none" };

export const noReading: SlotReading = { kind: "none" };
export const invalidReading: SlotReading = { kind: "invalid" };

/** A reading that is sure, or a guess. */
export const reading = (value: FlowValue, isGuess = false): SlotReading => ({
	kind: "value",
	value,
	isGuess,
});
