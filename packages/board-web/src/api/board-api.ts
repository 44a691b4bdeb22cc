import { request } from "@shopbell/staff-web";

/** Durations in ms, instants epoch ms, shares 0..1; see `Board` of the server. */
export interface Board {
	readonly at: number;
	readonly now: {
		readonly waiting: number;
		readonly longestWaitMs: number;
		readonly promisedMs: number | null;
		readonly available: number;
		readonly open: number;
	};
	readonly target: { readonly share: number; readonly withinMs: number };
	readonly today: {
		readonly arrivals: number;
		readonly accepted: number;
		readonly abandoned: number;
		readonly fellBack: number;
		readonly serviceLevel: number | null;
		readonly kept: number | null;
		readonly meanHandleMs: number | null;
	};
	readonly slots: readonly {
		readonly at: number;
		readonly waiting: number;
		readonly available: number;
		readonly longestWaitMs: number;
		readonly promisedMs: number | null;
	}[];
	readonly hours: readonly {
		readonly at: number;
		readonly arrivals: number | null;
		readonly usual: number | null;
	}[];
	readonly staffing: readonly {
		readonly at: number;
		readonly expected: number;
		readonly required: number | null;
	}[];
}

/** An alarm that goes on. */
export interface Alarm {
	readonly kind: "waiting" | "wait" | "service-level" | "unattended";
	readonly since: number;
	readonly value: number;
	readonly threshold: number;
}

/** What the server says of this moment. */
export interface BoardAnswer {
	readonly shop: string;
	readonly timeZone: string;
	readonly board: Board;
	readonly alarms: readonly Alarm[];
}

/** Something privileged that somebody did. */
export interface AuditEntry {
	readonly at: number;
	readonly actor: { readonly id: string; readonly name: string };
	readonly action: string;
	readonly subject: string;
	readonly detail: Readonly<Record<string, unknown>>;
}

/** How a request ended. `signed-out` and `forbidden` are for the person to mend. */
export type Answer<Body> =
	| { readonly kind: "ok"; readonly body: Body }
	| { readonly kind: "signed-out" | "forbidden" | "offline" };

async function get<Body>(path: string): Promise<Answer<Body>> {
	const answer = await request<Body>(`/board/api${path}`);
	if (answer.kind !== "refused") return answer;
	switch (answer.status) {
		case 401:
			return { kind: "signed-out" };
		case 403:
			return { kind: "forbidden" };
		default:
			return { kind: "offline" };
	}
}

export const readBoard = (): Promise<Answer<BoardAnswer>> => get("/board");

/** Of so many days, newest first. */
export const readAudit = (
	days: number,
): Promise<Answer<{ readonly entries: readonly AuditEntry[] }>> =>
	get(`/audit?days=${days}`);
