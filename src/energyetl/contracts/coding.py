"""Code book: the codes that a person gives to curated rows, so that no rule of evidence has to read prose.

Every code is defined in the docstring of its list. Not for: kinds of events (`context.policy`, `project.event`), tables
that have these codes as columns.
"""

from enum import StrEnum

from energyetl.contracts.base import Reference
from energyetl.contracts.fields import field, key


class Party(StrEnum):
    """Whose side the speaker or author is on. All officials of one government are one party, whatever the outlet.

    russian_state: president, government, parliament, regions and embassies of Russia, and of the USSR before;
    iraqi_state: federal government, parliament, courts and state oil companies of Iraq;
    kurdistan_region: government, parliament and courts of the Kurdistan Region;
    turkish_state, iranian_state, us_state, chinese_state: government, public bodies and embassies of that state;
    other_state: those of any other state, each a party of its own;
    russian_company: companies of Russia, those of the state included;
    iraqi_company: private companies and bodies of Iraq, those of the Region included;
    other_company: companies of other countries;
    opec: OPEC, OPEC+ and their secretariat;
    international_body: the UN and other organisations of states, and tribunals;
    armed_group: militias and unknown attackers;
    independent: press, scholars, observers, assessors: nobody who acts in the matter.
    """

    russian_state = "russian_state"
    iraqi_state = "iraqi_state"
    kurdistan_region = "kurdistan_region"
    turkish_state = "turkish_state"
    iranian_state = "iranian_state"
    us_state = "us_state"
    chinese_state = "chinese_state"
    other_state = "other_state"
    russian_company = "russian_company"
    iraqi_company = "iraqi_company"
    other_company = "other_company"
    opec = "opec"
    international_body = "international_body"
    armed_group = "armed_group"
    independent = "independent"


class Stance(StrEnum):
    """Stance of the party towards the subject, shown by what it says or does.

    supports: wants it, carries it on or brings it forward; opposes: rejects, stops, ends or hinders it;
    neutral: takes no side, or tolerates it ('will not oppose').
    Towards kurdish_oil_exports, kurdish_oil_rights and kurdish_budget: an agreement of Baghdad and Erbil on it.
    Towards business_under_sanctions: carrying on in spite of sanctions.
    """

    supports = "supports"
    opposes = "opposes"
    neutral = "neutral"


class Milestone(StrEnum):
    """Stage that the subject reached by the event; empty where a party only takes a position.

    announced: made public as a plan or expectation; presented: shown to others; requested: asked for, not granted;
    invited: others are asked to take part; pledged: money or deals promised; designed: still being planned, no works;
    offered: put out to bidders; bid: bidders came; awarded: given to a bidder or company, not yet signed;
    agreed: terms settled without a binding contract (memorandum, heads of agreement, protocol);
    approved: decided by a cabinet, parliament or council that may decide; ruled: decided by a court or tribunal;
    signed: a contract or agreement is signed; in_force: a contract or treaty has taken effect for the party;
    established: founded or set up; joined: the party took its seat in it or signed up to it;
    works_begun: construction has begun; section_opened: a part is in use; opened: it is in use;
    held: a meeting took place; commemorated: an anniversary was marked; delivered: goods or money were handed over;
    continued: said or shown to go on unchanged; extended: its term was prolonged; resumed: it goes on after a stop;
    settled: a dispute or debt was ended by consent; outstanding: owed and not paid; imposed: a restriction took effect;
    hampered: made harder, but it goes on; disputed: a party objects or rejects; delayed: later than planned;
    missed: a date passed unmet; suspended: stopped for the time being; closed: a line or office no longer works;
    transferred: another party takes over; ended: over, or notice was given; abandoned: given up before completion;
    attacked: hit by an attack.
    """

    announced = "announced"
    presented = "presented"
    requested = "requested"
    invited = "invited"
    pledged = "pledged"
    designed = "designed"
    offered = "offered"
    bid = "bid"
    awarded = "awarded"
    agreed = "agreed"
    approved = "approved"
    ruled = "ruled"
    signed = "signed"
    in_force = "in_force"
    established = "established"
    joined = "joined"
    works_begun = "works_begun"
    section_opened = "section_opened"
    opened = "opened"
    held = "held"
    commemorated = "commemorated"
    delivered = "delivered"
    continued = "continued"
    extended = "extended"
    resumed = "resumed"
    settled = "settled"
    outstanding = "outstanding"
    imposed = "imposed"
    hampered = "hampered"
    disputed = "disputed"
    delayed = "delayed"
    missed = "missed"
    suspended = "suspended"
    closed = "closed"
    transferred = "transferred"
    ended = "ended"
    abandoned = "abandoned"
    attacked = "attacked"


class PolicySubject(StrEnum):
    """What a policy event is about. Where two fit, the narrower one.

    diplomatic_relations: opening, break and anniversaries of relations between two states;
    bilateral_relations: ties of two states in general, visits and calls without a narrower subject;
    intergovernmental_commission: the commission of Russia and Iraq for trade and cooperation;
    leaders_talks_moscow: talks of Russia's president and Iraq's prime minister in Moscow;
    russian_energy_week: their part in Russian Energy Week;
    iraq_war_2003: the invasion of Iraq; astana_process: talks on Syria in the Astana format, observers included;
    non_proliferation_treaty: a state's membership of it; un_mission: the UN's political mission in Iraq going on;
    four_party_centre: the information centre of Iraq, Iran, Russia and Syria;
    help_against_isis: arms and other help against ISIS; energy_facility_attack: attacks on oil, gas and power plants;
    development_road: railway and motorway from Faw to Turkey; faw_port: the port of Faw;
    north_south_corridor: the route of Russia, Iran and India; corridor_link: joining it with Development Road;
    belt_and_road: China's initiative; transport_cooperation: corridors and logistics without a named route;
    business_under_sanctions: business of Russian companies with Iraq in spite of sanctions, payments, exit and successor
    included; us_sanctions: the American measures and waivers themselves; un_sanctions_on_iraq: those of 1990 to 2003;
    debt: debt of Iraq to Russia; aid_to_iraq: grants and loans for reconstruction; trade_ties: trade in general;
    foreign_investment: pledges, funds and sums of investment; investor_ranking: who invests most;
    field_contract: the contract on an oil or gas field or its plants; licensing_round: the award of several fields;
    oil_output: output of Iraq as a whole; oil_export_capacity: sea terminals and lines; flaring: an end to flaring;
    renewables: solar and wind power; tree_planting: planting of trees by the state;
    opec_membership: founding, joining or leaving OPEC; opec_plus_coordination: cooperation in OPEC+;
    ceyhan_pipeline: flow, treaty and arbitration of the pipeline from Kirkuk to Ceyhan;
    kurdish_oil_exports: terms on which the Region's oil is delivered, paid and exported;
    kurdish_oil_rights: who may contract for and sell the Region's oil; kurdish_budget: the Region's share and salaries;
    education: students, schools and cultural centres; tourism: travel between the two states;
    technology: transfer of technology outside oil and gas; economic_zone: industrial and free zones;
    other: none of these; no rule reads it.
    """

    diplomatic_relations = "diplomatic_relations"
    bilateral_relations = "bilateral_relations"
    intergovernmental_commission = "intergovernmental_commission"
    leaders_talks_moscow = "leaders_talks_moscow"
    russian_energy_week = "russian_energy_week"
    iraq_war_2003 = "iraq_war_2003"
    astana_process = "astana_process"
    non_proliferation_treaty = "non_proliferation_treaty"
    un_mission = "un_mission"
    four_party_centre = "four_party_centre"
    help_against_isis = "help_against_isis"
    energy_facility_attack = "energy_facility_attack"
    development_road = "development_road"
    faw_port = "faw_port"
    north_south_corridor = "north_south_corridor"
    corridor_link = "corridor_link"
    belt_and_road = "belt_and_road"
    transport_cooperation = "transport_cooperation"
    business_under_sanctions = "business_under_sanctions"
    us_sanctions = "us_sanctions"
    un_sanctions_on_iraq = "un_sanctions_on_iraq"
    debt = "debt"
    aid_to_iraq = "aid_to_iraq"
    trade_ties = "trade_ties"
    foreign_investment = "foreign_investment"
    investor_ranking = "investor_ranking"
    field_contract = "field_contract"
    licensing_round = "licensing_round"
    oil_output = "oil_output"
    oil_export_capacity = "oil_export_capacity"
    flaring = "flaring"
    renewables = "renewables"
    tree_planting = "tree_planting"
    opec_membership = "opec_membership"
    opec_plus_coordination = "opec_plus_coordination"
    ceyhan_pipeline = "ceyhan_pipeline"
    kurdish_oil_exports = "kurdish_oil_exports"
    kurdish_oil_rights = "kurdish_oil_rights"
    kurdish_budget = "kurdish_budget"
    education = "education"
    tourism = "tourism"
    technology = "technology"
    economic_zone = "economic_zone"
    other = "other"


class ReferenceParty(Reference, table=True):
    """Sides on which speakers and authors stand. Grain: one row per party. Source: our definitions."""

    __tablename__ = "party"

    party: Party = key("Side")
    country_iso3: str | None = field("Country of the side, where it is that of one country", references="reference.country")
    is_state: bool = field("A government or its bodies")
    is_one_voice: bool = field("All its speakers count as one origin; speakers of other parties count each for itself")
    description: str = field("Who belongs to it")
