import type { StoreCounts } from "@shopbell/store";

/** What the process under test is told; each is answered once. */
export type ToSubject =
	/** Its clock is so far ahead of the system's, ms; negative: behind. */
	| { readonly kind: "clock"; readonly offsetMs: number }
	/** The embedded database may not grow any more, or may again. */
	| { readonly kind: "disk"; readonly isFull: boolean }
	| { readonly kind: "usage" }
	| { readonly kind: "counts" }
	/** Ends as on SIGTERM, which a tracer keeps to itself. */
	| { readonly kind: "stop" };

/** What the process under test tells. */
export type FromSubject =
	| { readonly kind: "ready"; readonly origin: string }
	| { readonly kind: "done" }
	/** What is open in the store, or null while it cannot be asked. */
	| { readonly kind: "counts"; readonly counts: StoreCounts | null }
	| {
			readonly kind: "usage";
			/** Most memory it ever had. */
			readonly maxRssBytes: number;
	  };
