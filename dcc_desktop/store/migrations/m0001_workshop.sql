-- The schema of the first release: what the file remembers of itself, the change log, and one table an entity.
-- What has no position of its own has an ordinal: its place in the order in which the rows were added.
CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE writer (
    id TEXT PRIMARY KEY NOT NULL, author TEXT NOT NULL, host TEXT NOT NULL, program_version TEXT NOT NULL,
    opened_at TEXT NOT NULL
) STRICT;
CREATE TABLE step (
    number INTEGER PRIMARY KEY NOT NULL, writer_id TEXT NOT NULL REFERENCES writer (id) DEFERRABLE INITIALLY DEFERRED,
    sequence INTEGER NOT NULL, hybrid_time INTEGER NOT NULL, schema_version INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'run', 'barrier')),
    label TEXT NOT NULL, parameters TEXT NOT NULL CHECK (json_valid(parameters)),
    merge_key TEXT NOT NULL, undoes_step INTEGER REFERENCES step (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE log (
    step INTEGER NOT NULL REFERENCES step (number) DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL,
    table_name TEXT NOT NULL, row_id TEXT NOT NULL,
    before TEXT CHECK (before IS NULL OR json_valid(before)), after TEXT CHECK (after IS NULL OR json_valid(after)),
    PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE programme (
    id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
    language TEXT NOT NULL CHECK (language IN ('bg', 'en')), starts_on TEXT, ends_on TEXT, ordinal INTEGER NOT NULL
) STRICT;
CREATE TABLE phase (
    id TEXT PRIMARY KEY NOT NULL,
    programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED, number INTEGER NOT NULL,
    starts_on TEXT, ends_on TEXT, ordinal INTEGER NOT NULL, CHECK (number BETWEEN 0 AND 4)
) STRICT;
CREATE INDEX phase_programme_id ON phase (programme_id);
CREATE TABLE framework (
    id TEXT PRIMARY KEY NOT NULL, code TEXT NOT NULL CHECK (code <> ''), version INTEGER NOT NULL,
    name_bg TEXT NOT NULL, name_en TEXT NOT NULL, name_stale TEXT CHECK (name_stale IN ('bg', 'en')),
    label_bg TEXT NOT NULL, label_en TEXT NOT NULL, label_stale TEXT CHECK (label_stale IN ('bg', 'en')),
    source_bg TEXT NOT NULL, source_en TEXT NOT NULL, source_stale TEXT CHECK (source_stale IN ('bg', 'en')),
    steps INTEGER NOT NULL, ordinal INTEGER NOT NULL, CHECK (steps BETWEEN 2 AND 10)
) STRICT;
CREATE TABLE scale_step (
    id TEXT PRIMARY KEY NOT NULL,
    framework_id TEXT NOT NULL REFERENCES framework (id) DEFERRABLE INITIALLY DEFERRED, value INTEGER NOT NULL,
    name_bg TEXT NOT NULL, name_en TEXT NOT NULL, name_stale TEXT CHECK (name_stale IN ('bg', 'en')),
    ordinal INTEGER NOT NULL
) STRICT;
CREATE INDEX scale_step_framework_id ON scale_step (framework_id);
CREATE TABLE dimension (
    id TEXT PRIMARY KEY NOT NULL,
    framework_id TEXT NOT NULL REFERENCES framework (id) DEFERRABLE INITIALLY DEFERRED,
    code TEXT NOT NULL CHECK (code <> ''), name_bg TEXT NOT NULL, name_en TEXT NOT NULL,
    name_stale TEXT CHECK (name_stale IN ('bg', 'en')), short_name_bg TEXT NOT NULL, short_name_en TEXT NOT NULL,
    short_name_stale TEXT CHECK (short_name_stale IN ('bg', 'en')), weight REAL NOT NULL, position INTEGER NOT NULL,
    CHECK (weight >= 0)
) STRICT;
CREATE INDEX dimension_framework_id ON dimension (framework_id);
CREATE TABLE criterion (
    id TEXT PRIMARY KEY NOT NULL,
    dimension_id TEXT NOT NULL REFERENCES dimension (id) DEFERRABLE INITIALLY DEFERRED,
    code TEXT NOT NULL CHECK (code <> ''), name_bg TEXT NOT NULL, name_en TEXT NOT NULL,
    name_stale TEXT CHECK (name_stale IN ('bg', 'en')), question_bg TEXT NOT NULL, question_en TEXT NOT NULL,
    question_stale TEXT CHECK (question_stale IN ('bg', 'en')), weight REAL NOT NULL, position INTEGER NOT NULL,
    CHECK (weight >= 0)
) STRICT;
CREATE INDEX criterion_dimension_id ON criterion (dimension_id);
CREATE TABLE level (
    id TEXT PRIMARY KEY NOT NULL,
    criterion_id TEXT NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED, value INTEGER NOT NULL,
    descriptor_bg TEXT NOT NULL, descriptor_en TEXT NOT NULL,
    descriptor_stale TEXT CHECK (descriptor_stale IN ('bg', 'en')), next_step_bg TEXT NOT NULL,
    next_step_en TEXT NOT NULL, next_step_stale TEXT CHECK (next_step_stale IN ('bg', 'en')),
    ordinal INTEGER NOT NULL
) STRICT;
CREATE INDEX level_criterion_id ON level (criterion_id);
CREATE TABLE city (
    id TEXT PRIMARY KEY NOT NULL, name_en TEXT NOT NULL CHECK (name_en <> ''), name_bg TEXT NOT NULL,
    country TEXT NOT NULL, languages TEXT NOT NULL CHECK (json_valid(languages)), population INTEGER,
    role TEXT NOT NULL CHECK (role IN ('challenge', 'fellow', 'mentor')), capacity INTEGER NOT NULL,
    benefits TEXT NOT NULL CHECK (json_valid(benefits)), slogan TEXT NOT NULL,
    lead_expert_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    project_manager_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, ordinal INTEGER NOT NULL
) STRICT;
CREATE INDEX city_lead_expert_id ON city (lead_expert_id);
CREATE INDEX city_project_manager_id ON city (project_manager_id);
CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL CHECK (role IN ('lead_expert', 'local_expert', 'thematic_expert', 'consultant', 'project_manager', 'city_representative', 'business_representative', 'team_member', 'mentor_representative', 'facilitator', 'stakeholder')),
    organisation TEXT NOT NULL,
    stakeholder_type TEXT NOT NULL CHECK (stakeholder_type IN ('city', 'industry', 'education', 'civil_society', 'public_body', 'other')),
    city_id TEXT REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED, email TEXT NOT NULL, phone TEXT NOT NULL,
    shares_contact INTEGER NOT NULL CHECK (shares_contact IN (0, 1)), ordinal INTEGER NOT NULL
) STRICT;
CREATE INDEX person_city_id ON person (city_id);
CREATE TABLE seminar (
    id TEXT PRIMARY KEY NOT NULL, name_bg TEXT NOT NULL, name_en TEXT NOT NULL,
    name_stale TEXT CHECK (name_stale IN ('bg', 'en')), description_bg TEXT NOT NULL, description_en TEXT NOT NULL,
    description_stale TEXT CHECK (description_stale IN ('bg', 'en')), phase INTEGER NOT NULL, place TEXT NOT NULL,
    starts_on TEXT, day_starts TEXT NOT NULL CHECK (json_valid(day_starts)), time_zone TEXT NOT NULL,
    framework_id TEXT REFERENCES framework (id) DEFERRABLE INITIALLY DEFERRED, template TEXT NOT NULL,
    template_version INTEGER NOT NULL, position INTEGER NOT NULL, closed_at TEXT
) STRICT;
CREATE INDEX seminar_framework_id ON seminar (framework_id);
CREATE TABLE agenda_block (
    id TEXT PRIMARY KEY NOT NULL, seminar_id TEXT NOT NULL REFERENCES seminar (id) DEFERRABLE INITIALLY DEFERRED,
    title_bg TEXT NOT NULL, title_en TEXT NOT NULL, title_stale TEXT CHECK (title_stale IN ('bg', 'en')),
    aim_bg TEXT NOT NULL, aim_en TEXT NOT NULL, aim_stale TEXT CHECK (aim_stale IN ('bg', 'en')),
    day INTEGER NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX agenda_block_seminar_id ON agenda_block (seminar_id);
CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY NOT NULL, block_id TEXT NOT NULL REFERENCES agenda_block (id) DEFERRABLE INITIALLY DEFERRED,
    title_bg TEXT NOT NULL, title_en TEXT NOT NULL, title_stale TEXT CHECK (title_stale IN ('bg', 'en')),
    minutes INTEGER NOT NULL,
    activity TEXT NOT NULL CHECK (activity IN ('none', 'break', 'people', 'maturity', 'swot', 'ideas', 'vote', 'statements', 'pairing', 'practices', 'contacts', 'hub', 'plan', 'report')),
    fixed_start TEXT, objectives_bg TEXT NOT NULL, objectives_en TEXT NOT NULL,
    objectives_stale TEXT CHECK (objectives_stale IN ('bg', 'en')), way_a_bg TEXT NOT NULL, way_a_en TEXT NOT NULL,
    way_a_stale TEXT CHECK (way_a_stale IN ('bg', 'en')), way_b_bg TEXT NOT NULL, way_b_en TEXT NOT NULL,
    way_b_stale TEXT CHECK (way_b_stale IN ('bg', 'en')), deliverables_bg TEXT NOT NULL,
    deliverables_en TEXT NOT NULL, deliverables_stale TEXT CHECK (deliverables_stale IN ('bg', 'en')),
    materials_bg TEXT NOT NULL, materials_en TEXT NOT NULL,
    materials_stale TEXT CHECK (materials_stale IN ('bg', 'en')), notes TEXT NOT NULL, position INTEGER NOT NULL,
    CHECK (minutes BETWEEN 1 AND 1440)
) STRICT;
CREATE INDEX agenda_item_block_id ON agenda_item (block_id);
CREATE TABLE attendance (
    id TEXT PRIMARY KEY NOT NULL, seminar_id TEXT NOT NULL REFERENCES seminar (id) DEFERRABLE INITIALLY DEFERRED,
    person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    is_present INTEGER NOT NULL CHECK (is_present IN (0, 1)), ordinal INTEGER NOT NULL
) STRICT;
CREATE INDEX attendance_seminar_id ON attendance (seminar_id);
CREATE INDEX attendance_person_id ON attendance (person_id);
CREATE TABLE assessment (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    framework_id TEXT NOT NULL REFERENCES framework (id) DEFERRABLE INITIALLY DEFERRED, title TEXT NOT NULL,
    seminar_id TEXT REFERENCES seminar (id) DEFERRABLE INITIALLY DEFERRED, held_on TEXT, position INTEGER NOT NULL,
    closed_at TEXT
) STRICT;
CREATE INDEX assessment_city_id ON assessment (city_id);
CREATE INDEX assessment_framework_id ON assessment (framework_id);
CREATE INDEX assessment_seminar_id ON assessment (seminar_id);
CREATE TABLE respondent (
    id TEXT PRIMARY KEY NOT NULL,
    assessment_id TEXT NOT NULL REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
    code TEXT NOT NULL CHECK (code <> ''),
    stakeholder_type TEXT NOT NULL CHECK (stakeholder_type IN ('city', 'industry', 'education', 'civil_society', 'public_body', 'other')),
    channel TEXT NOT NULL CHECK (channel IN ('keyed', 'paper', 'survey_file', 'show_of_hands', 'phone')),
    person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, ordinal INTEGER NOT NULL
) STRICT;
CREATE INDEX respondent_assessment_id ON respondent (assessment_id);
CREATE INDEX respondent_person_id ON respondent (person_id);
CREATE TABLE rating (
    id TEXT PRIMARY KEY NOT NULL,
    respondent_id TEXT NOT NULL REFERENCES respondent (id) DEFERRABLE INITIALLY DEFERRED,
    criterion_id TEXT NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED, current INTEGER,
    target INTEGER, is_not_applicable INTEGER NOT NULL CHECK (is_not_applicable IN (0, 1)), comment TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    CHECK (current BETWEEN 1 AND 10), CHECK (target BETWEEN 1 AND 10),
    CHECK (is_not_applicable = 0 OR (current IS NULL AND target IS NULL)), UNIQUE (respondent_id, criterion_id)
) STRICT;
CREATE INDEX rating_criterion_id ON rating (criterion_id);
CREATE TABLE consensus_value (
    id TEXT PRIMARY KEY NOT NULL,
    assessment_id TEXT NOT NULL REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
    criterion_id TEXT NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED, current INTEGER NOT NULL,
    target INTEGER, reason TEXT NOT NULL CHECK (reason <> ''), ordinal INTEGER NOT NULL, CHECK (current BETWEEN 1 AND 10),
    CHECK (target BETWEEN 1 AND 10), UNIQUE (assessment_id, criterion_id)
) STRICT;
CREATE INDEX consensus_value_criterion_id ON consensus_value (criterion_id);
CREATE TABLE swot_entry (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('strength', 'weakness', 'opportunity', 'threat')),
    text TEXT NOT NULL CHECK (text <> ''),
    criterion_id TEXT REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL
) STRICT;
CREATE INDEX swot_entry_city_id ON swot_entry (city_id);
CREATE INDEX swot_entry_criterion_id ON swot_entry (criterion_id);
CREATE TABLE cluster (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL CHECK (title <> ''), position INTEGER NOT NULL
) STRICT;
CREATE INDEX cluster_city_id ON cluster (city_id);
CREATE TABLE idea (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL CHECK (text <> ''), created_at TEXT NOT NULL,
    agenda_item_id TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
    cluster_id TEXT REFERENCES cluster (id) DEFERRABLE INITIALLY DEFERRED,
    dimension_id TEXT REFERENCES dimension (id) DEFERRABLE INITIALLY DEFERRED, author TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX idea_city_id ON idea (city_id);
CREATE INDEX idea_agenda_item_id ON idea (agenda_item_id);
CREATE INDEX idea_cluster_id ON idea (cluster_id);
CREATE INDEX idea_dimension_id ON idea (dimension_id);
CREATE TABLE ballot (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL CHECK (title <> ''),
    agenda_item_id TEXT REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED, dots INTEGER NOT NULL,
    closed_at TEXT, position INTEGER NOT NULL
) STRICT;
CREATE INDEX ballot_city_id ON ballot (city_id);
CREATE INDEX ballot_agenda_item_id ON ballot (agenda_item_id);
CREATE TABLE vote (
    id TEXT PRIMARY KEY NOT NULL, ballot_id TEXT NOT NULL REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
    voter TEXT NOT NULL, idea_id TEXT REFERENCES idea (id) DEFERRABLE INITIALLY DEFERRED,
    cluster_id TEXT REFERENCES cluster (id) DEFERRABLE INITIALLY DEFERRED, ordinal INTEGER NOT NULL,
    CHECK ((idea_id IS NULL) + (cluster_id IS NULL) = 1)
) STRICT;
CREATE INDEX vote_ballot_id ON vote (ballot_id);
CREATE INDEX vote_idea_id ON vote (idea_id);
CREATE INDEX vote_cluster_id ON vote (cluster_id);
CREATE TABLE statement (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('vision', 'mission', 'ambition')), text TEXT NOT NULL, metric TEXT NOT NULL,
    unit TEXT NOT NULL, baseline REAL, target REAL, year INTEGER, position INTEGER NOT NULL
) STRICT;
CREATE INDEX statement_city_id ON statement (city_id);
CREATE TABLE statement_draft (
    id TEXT PRIMARY KEY NOT NULL,
    statement_id TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL CHECK (text <> ''), created_at TEXT NOT NULL, author TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX statement_draft_statement_id ON statement_draft (statement_id);
CREATE TABLE need (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL CHECK (text <> ''),
    dimension_id TEXT REFERENCES dimension (id) DEFERRABLE INITIALLY DEFERRED,
    criterion_id TEXT REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED, theme TEXT NOT NULL,
    strength INTEGER NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX need_city_id ON need (city_id);
CREATE INDEX need_dimension_id ON need (dimension_id);
CREATE INDEX need_criterion_id ON need (criterion_id);
CREATE TABLE offer (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL CHECK (text <> ''),
    dimension_id TEXT REFERENCES dimension (id) DEFERRABLE INITIALLY DEFERRED, theme TEXT NOT NULL,
    strength INTEGER NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX offer_city_id ON offer (city_id);
CREATE INDEX offer_dimension_id ON offer (dimension_id);
CREATE TABLE wish (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    wished_city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED, ordinal INTEGER NOT NULL,
    CHECK (city_id <> wished_city_id)
) STRICT;
CREATE INDEX wish_city_id ON wish (city_id);
CREATE INDEX wish_wished_city_id ON wish (wished_city_id);
CREATE TABLE pairing_rule (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    mentor_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('required', 'forbidden')), reason TEXT NOT NULL, ordinal INTEGER NOT NULL
) STRICT;
CREATE INDEX pairing_rule_city_id ON pairing_rule (city_id);
CREATE INDEX pairing_rule_mentor_id ON pairing_rule (mentor_id);
CREATE TABLE pairing (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    mentor_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    is_suggested INTEGER NOT NULL CHECK (is_suggested IN (0, 1)), score INTEGER NOT NULL,
    parts TEXT NOT NULL CHECK (json_valid(parts)), topics TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('training_workshop', 'work_shadowing', 'study_visit', 'mentoring_visit', 'peer_review', 'webinar')),
    expected_result TEXT NOT NULL, first_step TEXT NOT NULL, first_step_on TEXT, starts_on TEXT, ends_on TEXT,
    ordinal INTEGER NOT NULL,
    CHECK (city_id <> mentor_id)
) STRICT;
CREATE INDEX pairing_city_id ON pairing (city_id);
CREATE INDEX pairing_mentor_id ON pairing (mentor_id);
CREATE TABLE good_practice (
    id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL CHECK (title <> ''),
    city_id TEXT REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED, theme TEXT NOT NULL,
    dimension_id TEXT REFERENCES dimension (id) DEFERRABLE INITIALLY DEFERRED, problem TEXT NOT NULL,
    solution TEXT NOT NULL, partners TEXT NOT NULL, resources TEXT NOT NULL, results TEXT NOT NULL,
    difficulties TEXT NOT NULL, transfer_conditions TEXT NOT NULL,
    contact_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, link TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX good_practice_city_id ON good_practice (city_id);
CREATE INDEX good_practice_dimension_id ON good_practice (dimension_id);
CREATE INDEX good_practice_contact_id ON good_practice (contact_id);
CREATE TABLE practice_adoption (
    id TEXT PRIMARY KEY NOT NULL,
    practice_id TEXT NOT NULL REFERENCES good_practice (id) DEFERRABLE INITIALLY DEFERRED,
    city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED, note TEXT NOT NULL,
    ordinal INTEGER NOT NULL
) STRICT;
CREATE INDEX practice_adoption_practice_id ON practice_adoption (practice_id);
CREATE INDEX practice_adoption_city_id ON practice_adoption (city_id);
CREATE TABLE hub_entry (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    box TEXT NOT NULL CHECK (box IN ('need', 'preparation', 'vision', 'services', 'organisation', 'funding', 'partnerships', 'impact')),
    text TEXT NOT NULL, ordinal INTEGER NOT NULL, UNIQUE (city_id, box)
) STRICT;
CREATE TABLE objective (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    line INTEGER NOT NULL, number INTEGER NOT NULL, title TEXT NOT NULL CHECK (title <> ''),
    description TEXT NOT NULL, ambition_id TEXT REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL
) STRICT;
CREATE INDEX objective_city_id ON objective (city_id);
CREATE INDEX objective_ambition_id ON objective (ambition_id);
CREATE TABLE "action" (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL CHECK (title <> ''),
    objective_id TEXT REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED, description TEXT NOT NULL,
    priority INTEGER NOT NULL, lead TEXT NOT NULL,
    lead_person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, partners TEXT NOT NULL,
    is_pilot INTEGER NOT NULL CHECK (is_pilot IN (0, 1)), is_parked INTEGER NOT NULL CHECK (is_parked IN (0, 1)),
    starts_on TEXT, ends_on TEXT, investment_cost INTEGER, operating_cost INTEGER, funding TEXT NOT NULL,
    risks TEXT NOT NULL, support_needed TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX action_city_id ON "action" (city_id);
CREATE INDEX action_objective_id ON "action" (objective_id);
CREATE INDEX action_lead_person_id ON "action" (lead_person_id);
CREATE TABLE milestone (
    id TEXT PRIMARY KEY NOT NULL, action_id TEXT NOT NULL REFERENCES "action" (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL CHECK (title <> ''), due_on TEXT, is_reached INTEGER NOT NULL CHECK (is_reached IN (0, 1)),
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX milestone_action_id ON milestone (action_id);
CREATE TABLE indicator (
    id TEXT PRIMARY KEY NOT NULL, city_id TEXT NOT NULL REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''), kind TEXT NOT NULL CHECK (kind IN ('context', 'monitoring')),
    objective_id TEXT REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
    action_id TEXT REFERENCES "action" (id) DEFERRABLE INITIALLY DEFERRED,
    dimension_id TEXT REFERENCES dimension (id) DEFERRABLE INITIALLY DEFERRED, unit TEXT NOT NULL, baseline REAL,
    baseline_year INTEGER, target REAL, target_year INTEGER, source TEXT NOT NULL, frequency TEXT NOT NULL,
    owner TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX indicator_city_id ON indicator (city_id);
CREATE INDEX indicator_objective_id ON indicator (objective_id);
CREATE INDEX indicator_action_id ON indicator (action_id);
CREATE INDEX indicator_dimension_id ON indicator (dimension_id);
CREATE TABLE action_origin (
    id TEXT PRIMARY KEY NOT NULL, action_id TEXT NOT NULL REFERENCES "action" (id) DEFERRABLE INITIALLY DEFERRED,
    idea_id TEXT REFERENCES idea (id) DEFERRABLE INITIALLY DEFERRED,
    cluster_id TEXT REFERENCES cluster (id) DEFERRABLE INITIALLY DEFERRED,
    criterion_id TEXT REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    practice_id TEXT REFERENCES good_practice (id) DEFERRABLE INITIALLY DEFERRED,
    mentor_id TEXT REFERENCES city (id) DEFERRABLE INITIALLY DEFERRED, ordinal INTEGER NOT NULL,
    CHECK ((idea_id IS NULL) + (cluster_id IS NULL) + (criterion_id IS NULL) + (practice_id IS NULL) + (mentor_id IS NULL) = 4)
) STRICT;
CREATE INDEX action_origin_action_id ON action_origin (action_id);
CREATE INDEX action_origin_idea_id ON action_origin (idea_id);
CREATE INDEX action_origin_cluster_id ON action_origin (cluster_id);
CREATE INDEX action_origin_criterion_id ON action_origin (criterion_id);
CREATE INDEX action_origin_practice_id ON action_origin (practice_id);
CREATE INDEX action_origin_mentor_id ON action_origin (mentor_id);
