/** What somebody finds who looks at the database without opening it for work. */
export type StoreInspection =
	/** An embedded database that no start has made yet. */
	| { readonly kind: "missing" }
	/** It cannot be reached or is none of ours. */
	| {
			readonly kind: "unusable";
			readonly message: string;
			readonly fix: string;
	  }
	| {
			readonly kind: "usable";
			/** `SQLite 3.45.1`, `PostgreSQL 17.2`. */
			readonly name: string;
			/** Something was written, and taken back. */
			readonly isWritable: boolean;
			/** Changes of the schema that the next start applies. */
			readonly pending: readonly string[];
			/** Applied changes that this program does not know. */
			readonly unknown: readonly string[];
			/** How far its clock is ahead of ours, ms; null where it has none of its own. */
			readonly aheadMs: number | null;
	  };
