import type { SignWords } from "./sign-words.js";

/** Slovak words of each sign. */
export const slovakSigns: SignWords = {
	me: "ja mi ma mne mna sa si seba sebe moj* som mam nam nas nas*",
	staff: `
		kurier* vodic* dorucovatel* zamestnan* pracovni* predavac* ochrank* esbeesk*
		konzultant* operator* chlap* postar* pokladn* skladnik* majster technik* on muz`,
	partner: "manzel* manzelk* priatel* partner* byval* muz zena zenu frajer*",
	violence: `
		udrel* udier* bije zbil* sotil* strcil* kopol* kopl* chytil* trhal* skrtil* hodil*
		napadol* napadl* vykrut* naplul* oplul* plesol* zhodil* pastami past* nasil* ublizi*
		fack*`,
	threat: `
		vyhraz* hrozi* hrozb* prenasled* sleduj* sledova* bojim boji strach* zastras*
		vydiera* obtazuj* sikan* striehn*`,
	insult: `
		nadav* vynad* urazi* uraz* ponizi* vysmie* smiali smial posmie* rasist* rasov* kric*
		nakric* kurv* krava krav* cigan* spinav* debil* idiot* sprost* vulgar* oplzl*`,
	sexual: `
		dotyk* dotkol* ohmat* chmata* pobozk* objat obj* vyzliek* obnazil* prsia zadok*
		sexual* nahy nechutn*`,
	weapon: "noz nozom opit* zbran* agresivn* sekera pistol*",
	intrude: "vtrhol vosiel vnikol vyrazil vlamal dom* byt* dvere",
	body: `
		tvar tvare oko oci oka ruka ruku ruky dlan* prst* koz* pokozk* noh* chrbat* chrbt*
		krk* hlav* bruch* zalud* hrdl* pery ust* jazyk* hrud* zapast* zub* kolen* nos ucho
		telo vlas* vieck*`,
	injury: `
		porezal* porezan* popal* obar* opuch* vyraz* pluzgier* svrb* pali palia stipe krvac*
		krv* siv* sili udret* modrin* ran* zlieza lupe* cerven* boli bolest* zlomil* zlom*
		vyklb* pichla* pichlo* spalil* oskret*`,
	sick: `
		zvrac* vracia odpadl* zle mdlob* nevolnost* otrav* alerg* dych* dusi* horuck* hnack*
		zavrat* reakci* chor* astm* kasl* omdl*`,
	hazard: `
		vybuch* poziar* hori* horiet zapalil* dym* elektrin* prud* prudom iskr* praskl*
		praskol* explod* roztopil* skrat* plesen*`,
	medical: `
		lekar* nemocni* sanitk* pohotovost* liek* tablet* tehot* dojc* veterinar* liecb*
		cukrovk* epileps* tlak* srdc* kozn* vitamin* doplnok*`,
	swallow:
		"prehlt* zjedol* zjedla zjedl* zozral* vypil* zadusil* zahltil* dusilo",
	child: `
		diet* deti decko* syn syna dcer* babat* vnuk* vnuck* synovec* neter* chlapec* ziak*
		skolak* brat* sestr* mala maly batol*`,
	age: `
		rokov rok* rocn* *rocny *rocna *rocneho vek* veku osem devat desat jedenast dvanast
		trinast strnast patnast sestnast sedemnast sedem sest triede triedu skol* siedmak*
		piatak* siestak* osmak*`,
	underage: "neplnolet* malolet* 18 osemnast* plnolet* dieta",
	parents:
		"mama mamy mamu mamin* maminou otec otca otcov* tato rodic* matk* babk* zastup*",
	buy: `
		objedn* kupil* kupit kup* zaplat* nakup* minul* klik* stlac* ucet* predate predav*
		spravil*`,
	secret: `
		bez suhlas* vedom* dovolen* omylom spal* spali chrbtom nevie vie vedia dovolil*
		nesuhlas* nehovorte tajne`,
	court: `
		sud sudu sudom sude sudca sudcom sudit* zalob* zaluj* zazaluj* predzalob* sudn*
		arbitraz* proces*`,
	lawyer: "pravnik* advokat* pravn* kancelari* zakon*",
	police: "polici* prokur* trestn* oznamen* kriminal*",
	authority: "soi inspekci* urad* spotrebitel* ombudsman* gdpr ochran*",
	fraud: "podvod* podvodnic* kradez* ukradl* zlodej* okradl*",
	demand:
		"odskodn* nahrad* skod* nasledk* prava porusuj* vyzv* varovan* ziadam",
	report: "staznost* stazov* podnet* podam podav* hlas* nahlas* oznam*",
	bank: `
		bank* kart* visa vise visu mastercard* paypal* klarn* revolut* tatra* vydavatel*
		slsp vub`,
	reverse: `
		chargeback* chargback* cardzbek* charge spor* disput* reklam* stornov* storno*
		napadn* namiet* spat* naspat* spochyb* vrat* stiahn* stiahla strhn* zrus* odvol*
		neautoriz* preveruj* vysetrov* blok* formular* ochran*`,
	pay: "platb* transakci* penia* peniaz* prevod* inkas* uhrad*",
	death: `
		zomri* zomrie* umri* umrie* mrtv* smrt* samovraz* zabij* zabi* obes* utop* predavk*
		hrob*`,
	life: "zit zije ziv* zivot* nazive",
	despair: `
		zmysel* nadej* sil* dost* zufal* zbohom koniec konci* skonc* zmizn* lepsie nikto
		nikomu sam unaven* preco jedno bezo`,
	selfharm: `
		rezem zily ziletk* skoc* most* balkon* strech* vlak* lano* ublizuj* sebaposkod*
		podrez* siahnut*`,
};
