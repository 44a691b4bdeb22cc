/** Something that is asked for. */
export type Loadable<T> =
	| { readonly kind: "loading" }
	| { readonly kind: "failed" }
	| { readonly kind: "ready"; readonly value: T };
