/** One thing that was looked at. */
export interface Finding {
	/** What was looked at, e.g. `database`, `settings.SMTP_URL`. */
	readonly check: string;
	/** `failed`: the bot does not start, or does not do what is set. `skipped`: not set, or nothing to look at yet. */
	readonly status: "ok" | "warning" | "failed" | "skipped";
	/** One line for a person; no secret and no value of a secret setting. */
	readonly message: string;
	/** What to do; with every warning and failure. */
	readonly fix?: string;
}

/** All is well. */
export function ok(check: string, message: string): Finding {
	return { check, status: "ok", message };
}

/** It works, but not as well as it should, or not for long. */
export function warning(check: string, message: string, fix: string): Finding {
	return { check, status: "warning", message, fix };
}

/** It does not work. */
export function failed(check: string, message: string, fix: string): Finding {
	return { check, status: "failed", message, fix };
}

/** There was nothing to look at. */
export function skipped(check: string, message: string): Finding {
	return { check, status: "skipped", message };
}
