// Signs customers of the demo shop in and out, as a shop's own pages do: the chat gets a signed token.
import { texts } from "./texts.js";

/** Order of the customer whose address the page tells. */
const wellKnownOrder = "10233";
/** Tokens live for five minutes; one in use is renewed before. */
const renewAfterMs = 4 * 60_000;
const remembered = "shopbell-demo-customer";
/** The token of the visit, so that a page that is loaded again is signed in at once. */
const kept = "shopbell-demo-token";

const words = texts[document.documentElement.lang] ?? texts.en;
const chat = document.querySelector("script[data-shop]");
const box = document.querySelector(".sign-in");
const select = box.querySelector("select");
const button = document.querySelector("[data-order-question]");

let signedAt = 0;

// Before the widget starts: it takes a page without a token for one that has signed out.
restore();

function restore() {
	const { id, token, at } = JSON.parse(sessionStorage.getItem(kept) ?? "{}");
	const isFresh = Date.now() - at < renewAfterMs;
	if (!isFresh || id !== sessionStorage.getItem(remembered)) return;
	signedAt = at;
	chat.dataset.customerToken = token;
}

async function sign() {
	signedAt = Date.now();
	if (select.value === "") {
		sessionStorage.removeItem(kept);
		delete chat.dataset.customerToken;
		return;
	}
	const id = select.value;
	const path = `/demo/customers/${encodeURIComponent(id)}/token`;
	const reply = await fetch(path, { method: "POST" });
	if (!reply.ok || select.value !== id) return;
	const { token } = await reply.json();
	sessionStorage.setItem(kept, JSON.stringify({ id, token, at: signedAt }));
	chat.dataset.customerToken = token;
}

function showQuestion(order) {
	const text = words.orderQuestion.replace("{order}", order);
	button.textContent = text;
	button.dataset.shopbellOpen = text;
}

async function start() {
	const reply = await fetch("/demo/customers");
	if (!reply.ok) return;
	const customers = await reply.json();
	for (const { id, name, locale } of customers) {
		const option = new Option(name, id);
		option.lang = locale;
		select.append(option);
	}
	const showChosen = () => {
		const chosen = customers.find(({ id }) => id === select.value);
		showQuestion(chosen?.order ?? wellKnownOrder);
	};
	select.value = sessionStorage.getItem(remembered) ?? "";
	if (select.selectedIndex < 0) select.value = "";
	select.addEventListener("change", () => {
		sessionStorage.setItem(remembered, select.value);
		showChosen();
		void sign();
	});
	document.addEventListener("pointerdown", () => {
		if (select.value !== "" && Date.now() - signedAt > renewAfterMs)
			void sign();
	});
	box.hidden = false;
	showChosen();
	if (chat.dataset.customerToken === undefined) await sign();
}

// Without the demo shop behind the bot there is nobody to sign in.
start().catch(() => undefined);
