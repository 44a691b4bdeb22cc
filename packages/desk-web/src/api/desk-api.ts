import type { PasswordChange } from "@shopbell/staff-web";
import type { InboxFilters } from "../state/desk-place.js";
import type {
	CallBackRequest,
	EmailRequest,
	EndRequest,
	MacroText,
	MissingRequest,
	SayRequest,
	Suggestions,
	TransferRequest,
} from "../wire/answering.js";
import type {
	ActionRequest,
	ActionResult,
	ConversationPage,
	OrderPanel,
} from "../wire/conversation.js";
import type { Settlement, StuckPage } from "../wire/delivery.js";
import type { Handoff } from "../wire/handoff.js";
import type { InboxPage, InboxView } from "../wire/inbox.js";
import type { AsksCode, Me, Person, Role } from "../wire/me.js";
import type { Note, NoteDraft } from "../wire/note.js";
import type {
	AgentChange,
	DeskAgent,
	MyPresence,
	PresenceChange,
} from "../wire/presence.js";
import type { Ticket } from "../wire/ticket.js";
import { type Answer, request } from "./request.js";
import { type SendFile, sendFile } from "./send-file.js";

/** What an agent does with a handoff, with what has to be said about it. */
export type HandoffAct =
	| { readonly kind: "accept" }
	| { readonly kind: "decline" }
	| { readonly kind: "take-over" }
	| { readonly kind: "join" }
	| { readonly kind: "release"; readonly body: EndRequest }
	| { readonly kind: "resolve"; readonly body: EndRequest }
	| { readonly kind: "transfer"; readonly body: TransferRequest }
	| { readonly kind: "call-back"; readonly body: CallBackRequest }
	| { readonly kind: "email"; readonly body: EmailRequest };

/** What is asked of the inbox. */
export interface InboxQuery extends InboxFilters {
	readonly view: InboxView;
	/** Where an earlier page ended. */
	readonly cursor: string | null;
}

/** The server as the page knows it. */
export interface DeskApi {
	me(): Promise<Answer<Me>>;
	signIn(email: string, password: string): Promise<Answer<Me | AsksCode>>;
	signOut(): Promise<Answer<object>>;
	changePassword(change: PasswordChange): Promise<Answer<Me>>;
	inbox(query: InboxQuery): Promise<Answer<InboxPage>>;
	/** Lines after number `after`, and all about the conversation in the language `lang`. */
	conversation(
		conversationId: string,
		after: number,
		lang: string,
	): Promise<Answer<ConversationPage>>;
	suggestions(conversationId: string): Promise<Answer<Suggestions>>;
	/** `order`: one that is asked for, else those named in the conversation. */
	orders(
		conversationId: string,
		order: string | null,
	): Promise<Answer<OrderPanel>>;
	perform(
		conversationId: string,
		action: string,
		body: ActionRequest,
	): Promise<Answer<ActionResult>>;
	/** Parts it from the conversations the shopper has linked it with. */
	unlink(conversationId: string): Promise<Answer<object>>;
	act(
		handoffId: string,
		act: HandoffAct,
	): Promise<
		Answer<{ readonly handoff: Handoff | null; readonly number?: string }>
	>;
	say(handoffId: string, message: SayRequest): Promise<Answer<object>>;
	readonly sendFile: SendFile;
	/** Takes a file away that was not sent to the shopper. */
	removeFile(handoffId: string, file: string): Promise<Answer<object>>;
	remark(
		handoffId: string,
		kind: "note" | "whisper",
		draft: NoteDraft,
	): Promise<Answer<{ readonly note: Note }>>;
	missing(handoffId: string, body: MissingRequest): Promise<Answer<object>>;
	setPresence(
		change: PresenceChange,
	): Promise<Answer<{ readonly me: MyPresence; readonly moved: number }>>;
	agents(): Promise<
		Answer<{
			readonly agents: readonly DeskAgent[];
			readonly groups: readonly string[];
		}>
	>;
	changeAgent(
		agentId: string,
		change: AgentChange,
	): Promise<Answer<{ readonly agent: DeskAgent }>>;
	macros(): Promise<Answer<{ readonly macros: readonly MacroText[] }>>;
	saveMacro(macro: MacroText): Promise<Answer<object>>;
	removeMacro(id: string): Promise<Answer<object>>;
	tickets(): Promise<Answer<{ readonly tickets: readonly Ticket[] }>>;
	ticketDone(number: string): Promise<Answer<object>>;
	/** What did not go through, for supervisors. */
	stuck(): Promise<Answer<StuckPage>>;
	decideDeadLetter(id: number, how: "replay" | "drop"): Promise<Answer<object>>;
	settleDelivery(
		conversationId: string,
		deliveryId: number,
		settlement: Settlement,
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
	/** For somebody who lost phone and spare codes. */
	resetSecondFactor(
		personId: string,
	): Promise<Answer<{ readonly person: Person }>>;
}

const part = encodeURIComponent;

/** The real server. */
export const deskApi: DeskApi = {
	me: () => request("GET", "/me"),
	signIn: (email, password) => request("POST", "/sign-in", { email, password }),
	signOut: () => request("POST", "/sign-out"),
	changePassword: (change) => request("POST", "/change-password", change),
	inbox: (query) => request("GET", `/inbox?${toQuery(query)}`),
	conversation: (id, after, lang) =>
		request("GET", `/conversations/${part(id)}?after=${after}&lang=${lang}`),
	suggestions: (id) => request("GET", `/conversations/${part(id)}/suggestions`),
	orders: (id, order) =>
		request(
			"GET",
			`/conversations/${part(id)}/orders${order === null ? "" : `?order=${part(order)}`}`,
		),
	perform: (id, action, body) =>
		request("POST", `/conversations/${part(id)}/actions/${part(action)}`, body),
	unlink: (id) => request("POST", `/conversations/${part(id)}/unlink`, {}),
	act: (handoffId, act) =>
		request(
			"POST",
			`/handoffs/${part(handoffId)}/${act.kind}`,
			"body" in act ? act.body : {},
		),
	say: (handoffId, message) =>
		request("POST", `/handoffs/${part(handoffId)}/say`, message),
	sendFile,
	removeFile: (handoffId, file) =>
		request("POST", `/handoffs/${part(handoffId)}/files/${part(file)}/remove`),
	remark: (handoffId, kind, draft) =>
		request("POST", `/handoffs/${part(handoffId)}/${kind}`, draft),
	missing: (handoffId, body) =>
		request("POST", `/handoffs/${part(handoffId)}/missing`, body),
	setPresence: (change) => request("POST", "/presence", change),
	agents: () => request("GET", "/agents"),
	changeAgent: (id, change) => request("POST", `/agents/${part(id)}`, change),
	macros: () => request("GET", "/macros"),
	saveMacro: (macro) => request("POST", "/macros", macro),
	removeMacro: (id) => request("POST", `/macros/${part(id)}/remove`),
	tickets: () => request("GET", "/tickets"),
	ticketDone: (number) => request("POST", `/tickets/${part(number)}/done`),
	stuck: () => request("GET", "/stuck"),
	decideDeadLetter: (id, how) => request("POST", `/dead-letters/${id}/${how}`),
	settleDelivery: (conversationId, deliveryId, settlement) =>
		request(
			"POST",
			`/conversations/${part(conversationId)}/deliveries/${deliveryId}/settle`,
			{ settlement },
		),
	people: () => request("GET", "/people"),
	addPerson: (person) => request("POST", "/people", person),
	setDisabled: (personId, isDisabled) =>
		request(
			"POST",
			`/people/${part(personId)}/${isDisabled ? "disable" : "enable"}`,
		),
	resetSecondFactor: (personId) =>
		request("POST", `/people/${part(personId)}/reset-second-factor`),
};

/** Shortest search the server answers. */
export const minSearchLength = 2;

function toQuery(query: InboxQuery): string {
	const text = new URLSearchParams({ view: query.view });
	if (query.search.length >= minSearchLength) text.set("q", query.search);
	if (query.topic !== "") text.set("topic", query.topic);
	if (query.language !== "") text.set("language", query.language);
	if (query.cursor !== null) text.set("cursor", query.cursor);
	return text.toString();
}
