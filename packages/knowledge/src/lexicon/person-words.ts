import { lines, words } from "./word-list.js";

/**
 * Words by which shoppers ask for a human, per language: the floor under every
 * lexicon, so that the way to a person never depends on a shop's own lists.
 * Letters without diacritics; `*` stands for any ending.
 */
export interface PersonWords {
	/** People who answer for a shop. */
	readonly people: readonly string[];
	/** Somebody, a person, an employee: people only beside `real` or `talk`. */
	readonly anybody: readonly string[];
	/** Living, real, human: before a person. */
	readonly real: readonly string[];
	/** Speak, connect, transfer: what one does with a person. Not in the past tense. */
	readonly talk: readonly string[];
	/** Want, need, give me: directly before a person. */
	readonly want: readonly string[];
	/** May stand between want and person, or around a bare person. */
	readonly filler: readonly string[];
	/** Robots, and the words that refuse them. */
	readonly bot: readonly string[];
	readonly not: readonly string[];
	/** Before a person these speak of somebody else: "another person", "the person who". */
	readonly other: readonly string[];
	/** Turns of phrase that ask for a person, in the notation of `TurnFinder`. */
	readonly turns: readonly string[];
	/** Turns that name a person or talking and ask for neither. */
	readonly harmless: readonly string[];
}

/** The tables, by language. */
export const personWords: Readonly<Record<string, PersonWords>> = {
	en: {
		people: words(
			"human humans agent agents operator operators consultant consultants representative representatives rep adviser advisor supervisor executive csr",
		),
		anybody: words(
			"person people someone somebody anyone anybody employee staff colleague manager support care team being service",
		),
		real: words("real live living actual human proper"),
		talk: words(
			"talk speak chat connect transfer redirect forward escalate contact discuss",
		),
		want: words("want need get give gimme wanna require prefer like"),
		filler: words(
			"a an the any some one me my i to with please pls plz now your you is there at can could hi hello hey in for of from us kindly sir just really actual real live human proper customer service care support here available asap immediately",
		),
		bot: words("bot bots robot robots machine ai chatbot automat*"),
		not: words("not no dont don stop without instead isnt enough rather"),
		other: words(
			"another other others different second third same who which that",
		),
		turns: lines(`
			put me through/thru
			^ no bot/bots/robot/robots
			call/phone/ring me back
			can/could/would someone/somebody … call/phone/ring/help me
			let somebody/someone … call/phone/ring me
			flesh and blood`),
		harmless: lines(`
			chat/support/agent/phone hours/times/timings
			live chat hours/times/available/open/on
			though/although
			estate/travel/cleaning/delivery/shipping/customs/cleaning agent/agents
			mobile/phone/network/crane/machine operator/operators
			executive/manager/office chair/chairs/desk/desks
			for a/my/our … manager/operator/consultant/executive
			real/normal/average/different people wear/wearing/look
			on a/an real/actual person/people/human/model
			on real people
			reviews real people
			human hair/size/body/rights/resources`),
	},
	pl: {
		people: words(
			"konsultan* operator* doradc* agent agenta agentem agentka agentke pracownik* pracownic* czlowiek* kierownik* przelozon* przedstawiciel* infolini*",
		),
		anybody: words(
			"osoba osobe osoby ktos kims kogos ktokolwiek obsluga obslugi obsluge bok biur* ludzie ludzi",
		),
		real: words(
			"zywy zywym zywa zywego zywej prawdziw* realn* normaln* ludzk* fizyczn*",
		),
		talk: words(
			"czat czacie czatu rozmawiac porozmawiac pogadac rozmowa rozmowe rozmowy polacz polaczenie polaczcie polaczyc przelacz przelaczenie przelaczcie przelaczyc przekieruj przekierowac przekazcie skontaktowac skontaktuj kontakt kontaktu mowic pisac dac dajcie daj polaczenia",
		),
		want: words(
			"niech chce chcialbym chcialabym potrzebuje poprosze prosze dajcie daj wole wolalbym wolalabym dawaj",
		),
		filler: words(
			"na z ze do o na mi mnie mam jakis jakims jakas jakiegos jakiegokolwiek kims sie o od przez juz teraz natychmiast czy jest tu tam prosze poprosze mozna moge zywym zywy zywego prawdziwym prawdziwego waszym waszego obslugi klienta biura dzien dobry halo hej",
		),
		bot: words("bot bota botem boty botami robot* automat* maszyn* sztuczn*"),
		not: words("nie bez dosc zamiast stop koniec"),
		other: words(
			"inna inny inna innej innego innemu drugiej druga trzecia ktora ktory",
		),
		turns: lines(`
			niech … ktos/czlowiek/konsultant* … zadzwoni/oddzwoni/odpisze/odezwie/odpowie
			oddzwoncie
			zadzwoncie do mnie`),
		harmless: lines(`
			czy … infolini* … platn*/darmow*/kosztuje/czynn*/dziala
			polaczenie/polaczenia/rozmowa z infolini* jest/sa/kosztuj*/platn*/darmow*
			koszt* … infolini*
			ile … infolini*
			numer*/godzin* … infolini*/konsultant*/obslugi
			potrzebuj* czlowieka/ludzi do
			pracownik*/czlowiek* do/dla
			dla pracownik*/kierownik*/operator*
			czlowiek sie`),
	},
	uk: {
		people: words(
			"человек* людын* lyudyn* liudyn* operator* konsultant* оператор* консультант* агент* менеджер* людин* спеціаліст* працівник* співробітник* представник* керівник* адміністратор*",
		),
		anybody: words(
			"хтось кимось когось хто-небудь персон* підтримк* люди людей людьми начальник*",
		),
		real: words("жив* справжн* реальн* нормальн*"),
		talk: words(
			"переведіть переведи перевести викликати позовіть позвіть чат чату pogovoryty pohovoryty zyednayte ziednaite поговорити говорити розмовляти порозмовляти поспілкуватися поспілкуватись спілкуватися спілкуватись зв'язатися звязатися звязатись звяжіть зєднайте зєднати зєднай зєднання переключіть переключи переключити перемкніть перемкнути передайте зверніть покличте поклич кличте звязок",
		),
		want: words(
			"кличте klychte poklychte dayte daite potriben nekhay нехай хай khochu hochu хочу хотів хотіла хотілося потрібен потрібна потрібно треба дайте дай можна прошу бажаю",
		),
		filler: words(
			"старшого головного сюди сюда швидко быстро терміново срочно там вообще взагалі з зі із до мене мені будь ласка якийсь якогось якимось вашим вашого ваш живий жива живого живою живу справжній справжню справжнього тут є чи зараз негайно добрий день привіт хоч на",
		),
		bot: words("бот* робот* машин* автомат*"),
		not: words("не без досить замість годі стоп"),
		other: words("інша іншу інший іншого інша іншій яка який"),
		turns: lines(`
			чи є … хтось/людина/працівник* … поговорив/поговорить/допоможе/відповість
			чи є там хтось
			можна когось з/із
			хтось … із/з працівників/вас
			нехай/хай … хтось/менеджер/оператор … зателефонує/подзвонить/передзвонить/відповість
			передзвоніть мені`),
		harmless: lines(`
			людина/людину/людей/працівник* щоб/аби/для !поговорити
			треба/потрібна/потрібен людин*/працівник*/спеціаліст* зібрати/скласти/для/щоб/аби/який/яка
			години/графік … підтримк*/оператор*
			мобільн* оператор*
			оператор мобільн*
			дзвінок … платн*/безкоштовн*/коштує
			чоловік*/людина на фото
			для людин*/людей/керівник*/начальник*/менеджер*
			за людин*
			чи реальні люди
			реальні люди/покупці`),
	},
	bg: {
		people: words(
			"сътрудник* специалист* chovek* operator* konsultant* оператор* консултант* агент* служител* представител* човек* мениджър* супервайзор* управител*",
		),
		anybody: words(
			"някой някого хора хората колега екип* поддръжк* началник* отдел* шеф*",
		),
		real: words("жив* истинск* реал* нормал*"),
		talk: words(
			"чат govorq govorya govoria pogovorq pogovorya svarjete svurjete svarzhete говоря поговоря говорим поговорим разговарям разговор свържете свържи свържеш свържа свържат прехвърлете прехвърли прехвърляне пренасочете пусни пуснете повикайте извикайте чуя връзка контакт пиша пишa",
		),
		want: words(
			"нека iskam сложете искам трябва дайте дай може нужен желая моля предпочитам",
		),
		filler: words(
			"на линия ме ви потърси звънне обади с със ме да се на ми един някой някакъв вашия ваш жив истински реален моля ви може ли сега веднага тук има от здравейте добър ден човек",
		),
		bot: words("бот* робот* машин* автомат*"),
		not: words("не без стига вместо край"),
		other: words("друг друга друго другия който която"),
		turns: lines(`
			нека … някой/някоя/някое/човек/консултант/служител/оператор … от/обади/звънне/потърси/отговори/вземе
			нека ми … обади/звънне/отговори
			обадете ми се`),
		harmless: lines(`
			може ли човекът/човека … да
			човекът/човека да/от/с/който/дето/ми
			човек/хора да/който/за/дето !говоря/ми/отговори/пиша/поговоря
			човек да ми сглоби/качи/донесе/монтира/закачи/сложи
			разговор*/обаждан* … платен*/безплат*/струва
			колко струва разговор*
			работно … поддръжк*/оператор*
			мобилн* оператор*
			за човек*/хора/колега/шефа/началник*
			на човек*`),
	},
	sk: {
		people: words(
			"operator* konzultant* agent agenta agentom agentku pracovnik* pracovnick* clovek* zamestnan* predstavitel* veduc* manazer* poradc* specialist* zastupc*",
		),
		anybody: words(
			"niekto niekoho niekym niekomu osoba osobu osobou ludia ludi linka linku podpora podporu podporou kolega kolegov kolegu kolegovi kolegyna oddeleni*",
		),
		real: words(
			"zivy zivym zivu zivou ziveho ziva ozajstn* skutocn* realn* naozajstn* normaln*",
		),
		talk: words(
			"chat chatovat cet hovorit rozpravat porozpravat rozpravat pohovorit prehovorit spojit spojte spoj spojenie prepojit prepojte prepoj prepnut prepnite kontaktovat skontaktovat presmerujte pokecat vybavit zavolajte dajte",
		),
		want: words(
			"nech chcem chcela chcel potrebujem dajte daj prosim ziadam zelam radsej",
		),
		filler: words(
			"s so z zo niektoreho niekoho na ma mi mna nejakym nejakeho nejaky nejaku zivym zivy zivou vasim vas prosim ziadam teraz hned tu je sa by som dobry den ahoj do od zakaznickej zakaznicky",
		),
		bot: words("bot* robot* automat* stroj* masin*"),
		not: words("nie bez nechcem dost namiesto stop koniec"),
		other: words("iny ina inej ineho inemu druha druhu ktory ktora"),
		turns: lines(`
			nech … niekto/operator*/konzultant*/clovek … zavola/ozve/odpise/odpovie
			kto z vasich/vas … moze/venovat/pomoct
			potrebujem niekoho kto si/mi/to/ma !zlozi/zmontuje/prinesie/vynesie
			zavolajte mi`),
		harmless: lines(`
			potrebujem poradit
			cloveka/ludi na/co !mi
			potrebujem cloveka na/ktory/co/aby
			ci … linka … platen*/zdarma/spoplatnen*/bezplatn*
			hovor/volanie/spojenie … linku/linkou … plat*/zadarmo/bezplat*/spoplat*
			pre cloveka/ludi/sefa/operator*/manazer*
			kolko stoji hovor
			mobiln* operator*
			prevadzkov*/otvaracie/pracovn* … podpor*/linky`),
	},
	tr: {
		people: words(
			"temsilci* operator* danisman* yetkili* gorevli* insan insanla insana insanlar* calisan* mudur* musteritemsilci*",
		),
		anybody: words(
			"biri biriyle birine birisi birisiyle birisine birini kisi kisiyle canli eleman* personel* destek* hanim hanimefendi bey beyefendi kizimiz oglumuz oglumuzla kizimizla",
		),
		real: words("gercek canli hakiki normal"),
		talk: words(
			"sohbet devret devredin gorusmek goruseyim goruselim gorusebilir gorusebilirmiyim gorusme konusmak konusayim konusuvereyim konusalim konusabilir konusabilirmiyim bagla baglayin baglar baglarmisiniz baglanmak baglan baglaniyorum aktar aktarin aktarir yonlendir yonlendirin yonlendirir ulasmak ulasabilir ulasayim yazismak baglanti",
		),
		want: words(
			"istiyorum isterim lazim ver verin gerek ihtiyacim rica tercih",
		),
		filler: words(
			"bu bir bi lutfen ile bana beni ben hemen simdi canli gercek musteri hizmetleri hizmetlerine hizmetleriyle var mi acil artik sizden merhaba selam istiyorum ile",
		),
		bot: words("bot* robot* makine* otomatik*"),
		not: words("degil istemiyorum yeter yerine olmayan hayir"),
		other: words("baska diger oteki ikinci"),
		turns: lines(`
			biri beni … arasin
			beni … arasin/arayin
			konusacak … biri/kimse/insan`),
		harmless: lines(`
			canli destek/sohbet/yardim saat*/kacta/kaca/hangi/var/ne/calisma/acik/ucret*
			canli destek hafta/hangi
			canli destek var mi saat*
			musteri hizmetleri* saat*/numara*/kacta/kaca/hangi/ne/telefon*/calisma/acik/ucret*
			destek saat*/hatti*/numara*
			insan/adam/usta/eleman lazim kurulum*/montaj*
			kurulum*/montaj* … insan/adam/eleman/gorevli/calisan/kisi lazim/gerek*
			kisi icin/kac
			kac kisi/kisilik
			mudurume/mudurum/mudur/temsilci icin
			gorusme/arama ucretli/ucretsiz`),
	},
};
