// Signs customers of the demo shop in and out, as a shop's own pages do: the chat gets a signed token.
import { texts } from "./texts.js";

/** Order of the customer whose address the page tells. */
const wellKnownOrder = "10233";
/** Tokens live for five minutes; one in use is renewed before. */
const renewAfterMs = 4 * 60_000;
const remembered = "shopbell-demo-customer";

const words = texts[document.documentElement.lang] ?? texts.en;
const chat = document.querySelector("script[data-shop]");
const box = document.querySelector(".sign-in");
const select = box.querySelector("select");
const button = document.querySelector("[data-order-question]");

let signedAt = 0;

async function sign() {
	signedAt = Date.now();
	if (select.value === "") {
		delete chat.dataset.customerToken;
		return;
	}
	const id = encodeURIComponent(select.value);
	const reply = await fetch(`/demo/customers/${id}/token`, { method: "POST" });
	if (reply.ok) chat.dataset.customerToken = (await reply.json()).token;
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
	const choose = () => {
		const chosen = customers.find(({ id }) => id === select.value);
		showQuestion(chosen?.order ?? wellKnownOrder);
		return sign();
	};
	select.value = sessionStorage.getItem(remembered) ?? "";
	if (select.selectedIndex < 0) select.value = "";
	select.addEventListener("change", () => {
		sessionStorage.setItem(remembered, select.value);
		void choose();
	});
	document.addEventListener("pointerdown", () => {
		if (select.value !== "" && Date.now() - signedAt > renewAfterMs)
			void sign();
	});
	box.hidden = false;
	await choose();
}

// Without the demo shop behind the bot there is nobody to sign in.
start().catch(() => undefined);
