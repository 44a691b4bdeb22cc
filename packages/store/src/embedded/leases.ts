/**
 * Who works on what in this process. The embedded database has one process, so a lease need
 * not outlive it; a crash frees everything, and the version of the state guards the commit.
 */
export class Leases {
	private readonly held = new Map<
		string,
		{ readonly token: number; readonly until: number }
	>();
	private lastToken = 0;

	/** `now`: milliseconds that only go forward, so that a clock set anew frees nothing. */
	constructor(private readonly now: () => number) {}

	take(key: string, leaseMs: number): number {
		this.lastToken += 1;
		this.held.set(key, { token: this.lastToken, until: this.now() + leaseMs });
		return this.lastToken;
	}

	/** Whether anybody has it now. */
	isHeld(key: string): boolean {
		const holder = this.held.get(key);
		return holder !== undefined && holder.until > this.now();
	}

	isHeldBy(key: string, token: number): boolean {
		return this.held.get(key)?.token === token;
	}

	/** Whether somebody else has taken it since. */
	isLost(key: string, token: number): boolean {
		const holder = this.held.get(key);
		return holder !== undefined && holder.token !== token;
	}

	free(key: string, token: number): void {
		if (this.isHeldBy(key, token)) this.held.delete(key);
	}

	/** Keys that nobody may take now. */
	heldKeys(): readonly string[] {
		const now = this.now();
		for (const [key, { until }] of this.held) {
			if (until <= now) this.held.delete(key);
		}
		return [...this.held.keys()];
	}
}
