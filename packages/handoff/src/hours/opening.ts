/** Whether people answer, and until or from when (ms since 1970); null: not within a year. */
export type Opening =
	| { readonly kind: "open"; readonly closesAt: number | null }
	| { readonly kind: "closed"; readonly opensAt: number | null };
