/** Inline text of a reply as the server sends it. */
export type Inline =
	| { readonly kind: "text"; readonly text: string }
	| {
			readonly kind: "strong" | "emphasis";
			readonly children: readonly Inline[];
	  }
	| {
			readonly kind: "link";
			/** `https:`, `mailto:`, `tel:` or `viber://pa?`; anything else is drawn as text. */
			readonly url: string;
			readonly children: readonly Inline[];
	  };

/** A block of a reply. */
export type Block =
	| { readonly kind: "paragraph"; readonly children: readonly Inline[] }
	| {
			readonly kind: "list";
			readonly isOrdered: boolean;
			readonly items: readonly (readonly Inline[])[];
	  };

/** A suggested answer; `value` goes back as the action. */
export interface QuickReply {
	readonly label: string;
	readonly value: string;
}

/** Who said it. A notice tells of the conversation itself. */
export type Author =
	| { readonly kind: "bot" }
	| { readonly kind: "human"; readonly name: string }
	| { readonly kind: "notice" };
