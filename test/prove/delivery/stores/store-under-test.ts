import type { Store } from "@shopbell/store";

/** Where one run keeps everything; made empty, gone after it. */
export interface StoreHome {
	/** Folder of the process under test. */
	readonly dataDir: string;
	/** Settings that lead it to this store. */
	readonly env: Readonly<Record<string, string>>;
	/** The same store, to look at from outside when no process under test has it. */
	open(): Promise<Store>;
	remove(): Promise<void>;
}

/** A kind of store that the proofs run on. */
export interface StoreUnderTest {
	readonly kind: "embedded" | "postgres";
	/** `isSeverable`: its server is reached by a line that `faults` can cut. */
	prepare(options?: { readonly isSeverable?: boolean }): Promise<StoreHome>;
	/** What can go wrong with its server; `strike` answers how to make it well again. */
	readonly faults?: readonly {
		readonly name: string;
		readonly strike: () => Promise<() => Promise<void>>;
	}[];
	close(): Promise<void>;
}
