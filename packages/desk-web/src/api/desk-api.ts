import type { Entry } from "../wire/entry.js";
import type { Handoff } from "../wire/handoff.js";
import type { Me, Person, Role } from "../wire/me.js";
import { type Answer, request } from "./request.js";

/** The inbox at one moment of the server's clock. */
export interface InboxSnapshot {
	/** Epoch ms. */
	readonly at: number;
	readonly waiting: readonly Handoff[];
	readonly mine: readonly Handoff[];
	readonly closed: readonly Handoff[];
}

/** What an agent does with a handoff. */
export type HandoffAct = "accept" | "release" | "resolve";

/** The server as the page knows it. */
export interface DeskApi {
	me(): Promise<Answer<Me>>;
	signIn(email: string, password: string): Promise<Answer<Me>>;
	signOut(): Promise<Answer<object>>;
	changePassword(change: {
		readonly currentPassword: string;
		readonly newPassword: string;
		readonly name?: string;
	}): Promise<Answer<Me>>;
	inbox(): Promise<Answer<InboxSnapshot>>;
	transcript(
		conversationId: string,
		after: number,
	): Promise<
		Answer<{
			readonly handoff: Handoff;
			readonly entries: readonly Entry[];
			readonly hasMore: boolean;
		}>
	>;
	act(
		handoffId: string,
		act: HandoffAct,
	): Promise<Answer<{ readonly handoff: Handoff | null }>>;
	say(
		handoffId: string,
		message: { readonly id: string; readonly text: string },
	): Promise<Answer<object>>;
	people(): Promise<Answer<{ readonly people: readonly Person[] }>>;
	addPerson(person: {
		readonly email: string;
		readonly name: string;
		readonly role: Role;
	}): Promise<
		Answer<{ readonly person: Person; readonly oneTimePassword: string }>
	>;
	setDisabled(
		personId: string,
		isDisabled: boolean,
	): Promise<Answer<{ readonly person: Person }>>;
}

const part = encodeURIComponent;

/** The real server. */
export const deskApi: DeskApi = {
	me: () => request("GET", "/me"),
	signIn: (email, password) => request("POST", "/sign-in", { email, password }),
	signOut: () => request("POST", "/sign-out"),
	changePassword: (change) => request("POST", "/change-password", change),
	inbox: () => request("GET", "/handoffs"),
	transcript: (conversationId, after) =>
		request(
			"GET",
			`/conversations/${part(conversationId)}/transcript?after=${after}`,
		),
	act: (handoffId, act) =>
		request("POST", `/handoffs/${part(handoffId)}/${act}`),
	say: (handoffId, message) =>
		request("POST", `/handoffs/${part(handoffId)}/say`, message),
	people: () => request("GET", "/people"),
	addPerson: (person) => request("POST", "/people", person),
	setDisabled: (personId, isDisabled) =>
		request(
			"POST",
			`/people/${part(personId)}/${isDisabled ? "disable" : "enable"}`,
		),
};
