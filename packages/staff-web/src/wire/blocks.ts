/** A run of text inside a paragraph, as the server sends it. */
export type Inline =
	| { readonly kind: "text"; readonly text: string }
	| {
			readonly kind: "strong" | "emphasis";
			readonly children: readonly Inline[];
	  }
	| {
			readonly kind: "link";
			readonly url: string;
			readonly children: readonly Inline[];
	  };

/** What an answer is made of. */
export type Block =
	| { readonly kind: "paragraph"; readonly children: readonly Inline[] }
	| {
			readonly kind: "list";
			readonly isOrdered: boolean;
			readonly items: readonly (readonly Inline[])[];
	  };
