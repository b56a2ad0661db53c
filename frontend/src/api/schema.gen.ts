// Written by `npm run api`. openapi.json sha256:24603a0dca5f88e291da30cd32f26e426b36f61b53921d4adfb2d668407f01f7
export interface paths {
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List absences
         * @description The caller's own, those in which the caller stands in, and for heads those of the officials of their agencies; the latest first.
         */
        get: operations["list_absences"];
        put?: never;
        /**
         * Record an absence
         * @description While it lasts, what would be given to the absent goes to the substitute, who may also act on what the absent holds. Where the substitute is away
         *     too, the substitute's substitute does both, and so on.
         */
        post: operations["create_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an absence */
        get: operations["get_absence"];
        put?: never;
        post?: never;
        /**
         * End an absence
         * @description One that has not begun is called off; a present one ends now. It stays in the list of past ones. Nothing happens to one that is over.
         */
        delete: operations["delete_absence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List agencies
         * @description By level, province and words of the name, in the order of their codes.
         */
        get: operations["list_agencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an agency */
        get: operations["get_agency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{code}/cooperation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get with whom an agency works
         * @description Which agency does the steps that a process gives to a partner, by name; its own and those from above. And whether it lies in a difficult area.
         */
        get: operations["get_cooperation"];
        /**
         * Change with whom an agency works
         * @description All at once, for who administers the catalogue or the system there or above. It counts for dossiers that are begun from then on; those that run keep
         *     the partners that they were begun with.
         */
        put: operations["update_cooperation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{code}/officials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the officials of an agency
         * @description With what each holds, and who is away. For those who work there.
         */
        get: operations["list_officials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{code}/on-the-spot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an agency does on the spot
         * @description Procedures that it receives, appraises, approves, stamps and returns at its desk in one sitting.
         */
        get: operations["list_on_the_spot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{code}/on-the-spot/{procedure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Do a procedure on the spot
         * @description From now on, for dossiers that come in at the counter. For who heads the desk, and who keeps the catalogue there or above.
         */
        put: operations["update_on_the_spot"];
        post?: never;
        /**
         * Do a procedure on the spot no longer
         * @description Dossiers that are under way keep the screen that they have.
         */
        delete: operations["delete_on_the_spot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{code}/slip-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the slip texts of an agency
         * @description What it prints on its papers in its own words. For who heads its desk, and who keeps the catalogue there or above.
         */
        get: operations["get_slip_texts"];
        /**
         * Change the slip texts of an agency
         * @description All at once: what is left out is the catalogue's again. Papers printed from then on have them.
         */
        put: operations["update_slip_texts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{code}/slip-texts/preview.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See slip texts before they are stored
         * @description An invented receipt with these texts. Nothing is stored.
         */
        post: operations["preview_slip_texts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies/{code}/work-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the work settings of an agency
         * @description How it gives out work that nobody was named for, how early it reminds, and how long applicants have for a supplement. For those who work there.
         */
        get: operations["get_work_settings"];
        /**
         * Change the work settings of an agency
         * @description All at once. For the leaders of the agency and the head of its desk; what was given out, and what was filed before, stays as it is.
         */
        put: operations["update_work_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List changes of agencies
         * @description The latest day first. For administrators, as everything here.
         */
        get: operations["list_agency_changes"];
        put?: never;
        /**
         * Plan a change of agencies
         * @description By whoever administers every agency that it names. Everything that is wrong with the plan is told at once, and nothing is kept then. It happens on its
         *     day when a second administrator has agreed.
         */
        post: operations["create_agency_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a change of agencies */
        get: operations["get_agency_change"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency-changes/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or cancel a change of agencies
         * @description It is approved by another administrator than the one who planned it; it can be cancelled until its day.
         */
        post: operations["act_on_agency_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency-changes/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the dry run of a change
         * @description Which officials, procedures, open dossiers, calendars and counters would move if it came now, and what is wrong with the plan by now.
         */
        get: operations["get_agency_change_dry_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agency-changes/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the progress of a change */
        get: operations["get_agency_change_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the session
         * @description Takes the refresh token from the cookie, and gives a new one.
         */
        post: operations["refresh_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register as a citizen
         * @description The account is opened with the 12-digit number, checked by its structure only.
         */
        post: operations["register_citizen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/banks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List banks */
        get: operations["list_banks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List appointments that wait for a decision
         * @description Those that a changed calendar would move, of dossiers about which the caller may decide: leaders and heads of the desk of the agency, and
         *     administrators of the agency or of one above it.
         */
        get: operations["list_calendar_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-moves/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about appointments
         * @description Keep them, or move them to where the calendar puts them: a later time freely, an earlier one than was promised with a reason, never one that
         *     is over. All together or none; what there is nothing to decide about any more comes back as `lapsed`. The applicant is told of a move.
         */
        post: operations["decide_calendar_moves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calendars
         * @description The country's and those of the agencies that have said something of their own.
         */
        get: operations["list_calendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{scope}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a calendar
         * @description Of the country (`VN`) or of an agency: what it says itself, and what it has from the calendars above it.
         */
        get: operations["get_calendar"];
        /**
         * Save a calendar
         * @description Deadlines are counted by it from now on. Appointments given before stay: those that it would move wait for a decision in `/calendar-moves`.
         *     For the catalogue's and the system's administrators of the agency or of one above it; the country's for those of the system at an agency that
         *     has none above it.
         */
        put: operations["update_calendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{scope}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a change of a calendar would move
         * @description Every open dossier whose appointment the change would move, with the time given and the time as it would be. Nothing changes.
         */
        post: operations["preview_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the questions put to the caller's agencies
         * @description For who speaks for an agency there: specialists, heads of division and leaders.
         */
        get: operations["list_consultations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a question put to the caller's agency
         * @description With who it is about and the papers that are shown for it, while an answer is waited for.
         */
        get: operations["get_consultation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/{place}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a question put to the caller's agency
         * @description The answer goes to who asked, and stands in the history of the dossier. It is given once.
         */
        post: operations["answer_consultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/{place}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a paper that is shown for a question */
        get: operations["download_consultation_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List dossiers
         * @description Only what the caller may see: own dossiers, and those of the agencies where the caller works.
         */
        get: operations["list_dossiers"];
        put?: never;
        /**
         * Begin a dossier
         * @description A draft; with `submit` it is filed at once (at the counter: received). Everything that is wrong is told at once, and nothing is kept then.
         */
        post: operations["create_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/batch-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an action on many dossiers
         * @description Up to 100, each with the version that was read, each in a transaction of its own: what one is refused holds no other up. The same request with the
         *     same key does nothing twice, also when it was cut off in the middle.
         */
        post: operations["act_on_dossiers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search dossiers
         * @description By code, number, name or telephone, which must not stand in an address; at most 50 answers.
         */
        post: operations["search_dossiers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a dossier
         * @description With what the reader can do now. An official's look is recorded.
         */
        get: operations["get_dossier"];
        put?: never;
        post?: never;
        /** Throw a draft away */
        delete: operations["delete_dossier"];
        options?: never;
        head?: never;
        /**
         * Change a draft
         * @description Or the answers of a dossier that waits for its supplement.
         */
        patch: operations["update_dossier"];
        trace?: never;
    };
    "/api/v1/dossiers/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an action on a dossier
         * @description The same rules that make `allowedActions` judge the action. Which members an action takes stands with each member.
         */
        post: operations["act_on_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/actions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an action would do
         * @description The effect on the due time, before it is taken: judged by the same rules, and nothing is changed.
         */
        post: operations["preview_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/assignees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who can take the present step
         * @description Officials who hold the role of the present step at the agency that does it, or of the next one while it is at the desk; those who are there first, least
         *     loaded first.
         */
        get: operations["list_assignees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a file to a dossier */
        post: operations["upload_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a file of a dossier */
        get: operations["download_attachment"];
        put?: never;
        post?: never;
        /** Take a file back */
        delete: operations["delete_attachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The clock of a dossier
         * @description With its ledger: runs, pauses, resumes and days off, each with the rule and the event behind it; and whose calendar it is counted by, also of the steps
         *     that other agencies do.
         */
        get: operations["get_dossier_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/owner-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the owner a code
         * @description To the address of the applicant, for a dossier that somebody else files. The code holds for fifteen minutes and five tries; a new one
         *     takes the place of the last. At most five are sent for a dossier.
         */
        post: operations["create_owner_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/owner-code/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter the code that the owner has told
         * @description It confirms that the owner knows of the dossier. It gives nobody more rights: a dossier is shown in the owner's account only once that
         *     account's number is proved.
         */
        post: operations["check_owner_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/owner-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm what somebody filed for oneself
         * @description The owner does it in his own account, where the dossier is shown once the account's number is proved.
         */
        post: operations["create_owner_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The result of a dossier */
        get: operations["get_dossier_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/slips/{kind}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A slip of a dossier as PDF
         * @description By the forms of Thông tư 03/2025/TT-VPCP. `receipt`: form 01, from filing on; `supplement`: form 02; `refusal`: form 03; `apology`: form 04;
         *     `termination`: form 05; `control`: form 06, for the officials of the dossier alone, from reception on.
         */
        get: operations["get_slip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a dossier */
        get: operations["list_dossier_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a message of another system
         * @description Systems that work on one matter together ask each other for dossiers, tell how these stand, and take them back. Each message is a CloudEvent,
         *     signed after Standard Webhooks with the key that both were given; sent again, it changes nothing.
         */
        post: operations["receive_exchange_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/former-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find a commune of before 1 July 2025
         * @description Where it went: the present communes that took it in, whole or in part.
         */
        get: operations["search_former_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/life-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List life events
         * @description Events of life and business with the procedures that they bring.
         */
        get: operations["list_life_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my notices
         * @description What the caller was reminded of; newest first, with the number of those that were not read.
         */
        get: operations["list_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Mark my notices as read */
        patch: operations["update_notifications"];
        trace?: never;
    };
    "/api/v1/officials/{id}/reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give what an official holds to others
         * @description For the heads of the agency, when the official leaves or is away for long: every open step of the agency's work that the official holds goes to one
         *     official, or each to the least loaded who is there. Up to 100 dossiers at once; `next` tells where to go on.
         */
        post: operations["create_reassignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["get_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find procedures
         * @description By a question as people type it (with or without diacritics, slips, raw Telex, everyday words, codes) and by filters.
         */
        get: operations["list_procedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suggest while a question is typed */
        get: operations["suggest_procedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a procedure */
        get: operations["get_procedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the agencies where a procedure can be filed
         * @description Those of its levels that take dossiers now; with a province and commune, those that serve them.
         */
        get: operations["list_procedure_agencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long a procedure really takes
         * @description Median and ninetieth percentile of the working time of dossiers resolved in the last twelve months, without what waited for the applicant or
         *     for others. Fewer than five cases tell nothing: then there is no figure.
         */
        get: operations["get_procedure_forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the form of a procedure
         * @description The printed form as a JSON Schema, or a general form where the printed one is not in the catalogue.
         */
        get: operations["get_procedure_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the QR code of a procedure
         * @description Opens its page; for posters at the desk.
         */
        get: operations["get_procedure_qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a procedure
         * @description Newest first, each with the members of the record that it changed.
         */
        get: operations["list_procedure_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move dossiers to the process in force
         * @description As the preview has shown it: with another process in force by now it is refused. The first dossiers move at once, the rest by and by; each has it in its
         *     history, and keeps the appointment that was given.
         */
        post: operations["create_process_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-moves/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview a move to the process in force
         * @description What would become of each open dossier of a procedure at an agency: which step stands for which, what is due when, what cannot move and why. For who
         *     leads the agency or heads its desk, and who keeps the catalogue there or above. Nothing is changed.
         */
        post: operations["preview_process_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-moves/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a move to the process in force
         * @description How far it has come, and which dossiers were not moved, with the reason.
         */
        get: operations["get_process_move"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List internal processes
         * @description Every version of every process, with what should be looked at counted.
         */
        get: operations["list_processes"];
        put?: never;
        /**
         * Begin an internal process
         * @description By whoever administers its agency, or one above that; one for every agency by whoever administers the country.
         */
        post: operations["create_process"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check an internal process
         * @description Everything that stands in the way of putting it in force, and everything that should be looked at; nothing is kept.
         */
        post: operations["check_process"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an internal process */
        get: operations["get_process"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{id}/bpmn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Draw an internal process
         * @description BPMN 2.0 with its drawing, for any viewer or editor that reads it.
         */
        get: operations["get_process_diagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write the draft of an internal process
         * @description A version in force is left as it is: the draft becomes the next one.
         */
        put: operations["update_process"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an internal process in force
         * @description New dossiers are worked by it; those under way keep theirs. What does not add up must be acknowledged; a time longer than the procedure's own, in any
         *     channel, is never put in force. What was in force for the same procedure, agency and case is so no longer; that too must be acknowledged.
         */
        post: operations["publish_process"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provinces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List provinces
         * @description The 34 provinces and cities of 1 July 2025.
         */
        get: operations["list_provinces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provinces/{code}/communes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the communes of a province */
        get: operations["list_communes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reasons to choose from
         * @description For every action that needs a reason and for the defects of a supplement request: words in both languages, and the law where one rule
         *     stands behind it. A reason is given by its code, with free words beside it where wished.
         */
        get: operations["list_reasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/register.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register of a year as a book to print
         * @description Form 07 of Thông tư 03/2025/TT-VPCP, one volume of 1,000 dossiers. For who may read the statistics of the agency; the look is recorded.
         */
        get: operations["get_register_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/register.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register of a year as a workbook
         * @description The same columns, with dates as dates; up to 20,000 dossiers at once, or one volume. For who may read the statistics of the agency; the look
         *     is recorded.
         */
        get: operations["get_register_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemas/process.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the JSON Schema of internal processes */
        get: operations["get_process_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sectors
         * @description Subject areas with their procedures counted, the largest first.
         */
        get: operations["list_sectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures by agency */
        get: operations["list_agency_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of a period
         * @description Received, in progress, due soon, overdue and on-time rate, for an agency with those below it, or for all.
         */
        get: operations["get_statistics_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/sectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures by sector */
        get: operations["list_sector_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Follow a dossier by its code
         * @description With the last four digits of the applicant's telephone or number. Guessing is slowed down.
         */
        post: operations["track_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracking/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a dossier by the code on its slip
         * @description The secret in the QR code.
         */
        get: operations["follow_tracking_link"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracking/{token}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The QR code of a tracking page */
        get: operations["get_tracking_qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-time/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compute a due time
         * @description With an agency by its calendar, or that of the nearest agency above it that has one. Without: the national calendar, Monday to Friday 07:30-11:30 and 13:30-17:30, 15:00 cut-off on.
         */
        get: operations["get_deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An absence. */
        Absence: {
            /**
             * Format: date-time
             * @description When.
             */
            endedAt?: string | null;
            endedBy?: components["schemas"]["OfficialRef"] | null;
            /**
             * Format: date-time
             * @description The first moment of it.
             */
            from: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Whether the caller may end it. */
            mayEnd: boolean;
            /** @description Who is away. */
            official: components["schemas"]["OfficialRef"];
            /** @description Why; for the absent and the heads alone. */
            reason?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            recordedAt: string;
            /** @description Who recorded it. */
            recordedBy: components["schemas"]["OfficialRef"];
            /** @description How it stands to this moment. */
            state: components["schemas"]["AbsenceState"];
            substitute?: components["schemas"]["OfficialRef"] | null;
            /** @description Roles of the absent at the agencies of both that the substitute does not hold: that work waits, or a head gives it to others. */
            uncoveredRoles: components["schemas"]["Role"][];
            /**
             * Format: date-time
             * @description The first moment after it, as planned.
             */
            until: string;
        };
        /** @description A page of absences. */
        AbsencePage: {
            /** @description The absences. */
            items: components["schemas"]["Absence"][];
            /** @description Cursor of the next page. */
            next?: string | null;
        };
        /**
         * @description How an absence stands to this moment.
         * @enum {string}
         */
        AbsenceState: "coming" | "current" | "over" | "ended";
        /**
         * @description The two kinds of people who sign in.
         * @enum {string}
         */
        AccountKind: "citizen" | "official";
        /** @description Take an action. Which members belong to which action: see each. */
        ActRequest: {
            /** @description The action. */
            action: components["schemas"]["ActionKind"];
            /** @description Code of the agency whose matter it is: `transfer`; of that which is asked and answers here: `consult`. */
            agency?: string | null;
            /**
             * Format: int64
             * @description How much is owed, in đồng: `requestPayment`.
             */
            amount?: number | null;
            /** @description What the opinion says: `answerConsult`. */
            answer?: string | null;
            /**
             * Format: int32
             * @description Working days for the answer: `consult`; `requestSupplement`, where absent as the process or the agency has it.
             */
            answerWithinDays?: number | null;
            /**
             * Format: uuid
             * @description The official who takes it: `assign`, and where wished `forward`.
             */
            assignee?: string | null;
            /**
             * Format: uuid
             * @description The result document, attached before with component `result`: `issueResult`, `sign`; the proof of an exemption or reduction
             *     (component `exemption`): `confirmPayment`, `requestPayment`.
             */
            attachmentId?: string | null;
            /** @description Files of the dossier that the agency is shown: `consult`. */
            attachments?: string[] | null;
            cause?: components["schemas"]["Cause"] | null;
            /**
             * Format: int32
             * @description Which opinion came, its place in `consults` from 0: `answerConsult`.
             */
            consult?: number | null;
            how?: components["schemas"]["Delivery"] | null;
            /** @description Everything that is wrong, at once: `requestSupplement`. */
            items?: components["schemas"]["Defect"][] | null;
            /** @description The law behind it: `decline`, `extend`, `terminate`. */
            legalBasis?: string | null;
            /** @description A remark: `forward`, `approve`, `supplement`, `resume`, `notifyResult`. */
            note?: string | null;
            /** @description Number of the result document: `issueResult`. */
            number?: string | null;
            outcome?: components["schemas"]["ProposalOutcome"] | null;
            /** @description What for: `requestPayment`. */
            purpose?: string | null;
            /**
             * Format: int32
             * @description How many pieces, where it is paid by the piece: `requestPayment`.
             */
            quantity?: number | null;
            /** @description What it is asked: `consult`. */
            question?: string | null;
            /**
             * @description Why: `decline`, `requestSupplement`, `sendBack`, `refuse`, `withdraw`, `pause`, `extend`, `apologize`, `transfer`, `terminate`,
             *     `correct`; with `confirmPayment` the ground of an exemption, with `requestPayment` why it is another
             *     amount than the fee rule's. In free words, alone or beside `reasonCode`.
             */
            reason?: string | null;
            reasonCode?: components["schemas"]["ReasonCode"] | null;
            /** @description Number of the receipt: `confirmPayment`, where it was paid. */
            receipt?: string | null;
            /** @description Who took the result: `deliver`. */
            receivedBy?: string | null;
            /**
             * Format: int32
             * @description How many sets of the dossier (bộ) are taken in: `receive`; default: 1. Printed on form 01.
             */
            sets?: number | null;
            /**
             * Format: int32
             * @description Which of the steps that run at the same time: `assign`; absent: the first that the caller may give.
             */
            step?: number | null;
            /** @description The proposal, or the opinion, in words: `propose`. */
            text?: string | null;
            /**
             * Format: date
             * @description The new last day, a working day after the present one: `extend`, `apologize`.
             */
            until?: string | null;
            /** @description The unit or person that is asked, as people call it: `consult`; with `agency` its name where this is absent. */
            whom?: string | null;
        };
        /** @description What an action would do to the due time. */
        ActionEffect: {
            /**
             * Format: date-time
             * @description Until when the applicant is to answer.
             */
            answerBy?: string | null;
            /** @description What the clock does afterwards. */
            clock: components["schemas"]["ClockState"];
            /**
             * Format: date-time
             * @description The due time afterwards; while the applicant is waited for it stands still.
             */
            dueAt?: string | null;
            /**
             * Format: date-time
             * @description The due time that holds now; none where none runs.
             */
            dueBefore?: string | null;
            /**
             * Format: date-time
             * @description The due time if the answer came at the last moment.
             */
            dueIfAtLast?: string | null;
            /**
             * Format: date-time
             * @description The due time if the answer came at once.
             */
            dueIfAtOnce?: string | null;
            /** @description Whether the clock begins anew with the answer, instead of going on. */
            restarts: boolean;
            /** @description The state afterwards. */
            state: components["schemas"]["StateKind"];
        };
        /**
         * @description The name of an action.
         * @enum {string}
         */
        ActionKind: "submit" | "receive" | "decline" | "requestSupplement" | "supplement" | "requestPayment" | "confirmPayment" | "assign" | "forward" | "sendBack" | "consult" | "answerConsult" | "pause" | "resume" | "propose" | "approve" | "refuse" | "sign" | "issueResult" | "notifyResult" | "deliver" | "withdraw" | "extend" | "apologize" | "transfer" | "terminate" | "correct";
        /** @description An agency that publishes or executes procedures. */
        Agency: {
            /** @description Whether dossiers can be filed there. */
            acceptsDossiers: boolean;
            /** @description Where it is. */
            address?: string | null;
            /** @description Identifier after Quyết định 20/2020/QĐ-TTg, such as `G15`, `H26`, `H26.00004`. */
            code: string;
            /** @description Code of its commune. */
            communeCode?: string | null;
            /** @description Level of administration. */
            level: components["schemas"]["Level"];
            /** @description Name. */
            name: string;
            parent?: components["schemas"]["Ref"] | null;
            /** @description Its telephone number. */
            phone?: string | null;
            /** @description Code of its province. */
            provinceCode?: string | null;
            successor?: components["schemas"]["Ref"] | null;
            /**
             * Format: date
             * @description Its first day; null: before anybody noted it.
             */
            validFrom?: string | null;
            /**
             * Format: date
             * @description The first day on which it is no longer; null: it goes on.
             */
            validTo?: string | null;
        };
        /** @description A change with its plan. */
        AgencyChange: components["schemas"]["AgencyChangeSummary"] & {
            /** @description What the caller may do now. */
            allowedActions: components["schemas"]["ChangeAction"][];
            /** @description Why it was taken back. */
            cancelReason?: string | null;
            /** @description Names of the agencies of today that the plan speaks of. */
            names: components["schemas"]["Ref"][];
            /** @description What changes. */
            plan: components["schemas"]["NewAgencyChange"];
            /**
             * Format: date-time
             * @description When agencies changed.
             */
            startedAt?: string | null;
        };
        /** @description A page of changes. */
        AgencyChangePage: {
            /** @description The latest day first. */
            items: components["schemas"]["AgencyChangeSummary"][];
            /** @description Cursor of the next page. */
            next?: string | null;
        };
        /** @description A change in a list. */
        AgencyChangeSummary: {
            /**
             * Format: int64
             * @description Agencies whose work goes to others.
             */
            agencies: number;
            /**
             * Format: date-time
             * @description When.
             */
            approvedAt?: string | null;
            /** @description Who agreed. */
            approvedBy?: string | null;
            /** @description The decision. */
            decision: components["schemas"]["DecisionDto"];
            /**
             * Format: date
             * @description The first day on which it holds.
             */
            effectiveOn: string;
            /**
             * Format: date-time
             * @description When everything was where it belongs.
             */
            finishedAt?: string | null;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What the decision does. */
            kind: components["schemas"]["ChangeKind"];
            /**
             * Format: date-time
             * @description When.
             */
            plannedAt: string;
            /** @description Who wrote it down. */
            plannedBy: string;
            /** @description Why it could not begin on its day. */
            problem?: string | null;
            /** @description How far it has come. */
            state: components["schemas"]["ChangeState"];
            /**
             * Format: int64
             * @description Its version.
             */
            version: number;
        };
        /** @description A agency code. */
        AgencyCode: string;
        /** @description Figures of one agency. */
        AgencyFigures: components["schemas"]["Figures"] & {
            /** @description The agency. */
            agency: components["schemas"]["Ref"];
        };
        /** @description Figures by agency, worst first. */
        AgencyFiguresPage: {
            /** @description One per agency with dossiers. */
            items: components["schemas"]["AgencyFigures"][];
            /** @description Always null: the list is whole. */
            next?: string | null;
        };
        /** @description A page of agencies. */
        AgencyPage: {
            /** @description In the order of their codes. */
            items: components["schemas"]["Agency"][];
            /** @description Cursor of the next page. */
            next?: string | null;
        };
        /** @description Whether an action can be taken now, and if not, why. */
        AllowedAction: {
            /** @description The action. */
            action: components["schemas"]["ActionKind"];
            /** @description Whether it can be taken. */
            allowed: boolean;
            /** @description Code of what stands against it. */
            reason?: string | null;
        };
        /** @description The apology for being late. */
        ApologyDto: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            at: string;
            /**
             * Format: date-time
             * @description The due time before.
             */
            from: string;
            /** @description Why the agency is late. */
            reason: string;
            /**
             * Format: date-time
             * @description The new due time.
             */
            until: string;
        };
        /** @description Who the dossier is for (chủ hồ sơ). */
        Applicant: {
            /** @description Address for letters. */
            address?: string | null;
            /**
             * Format: date
             * @description Date of birth, for persons.
             */
            birthDate?: string | null;
            /** @description Code of the commune of the address, where known; a dossier goes by it when an agency is split. */
            communeCode?: string | null;
            /** @description E-mail for notices. */
            email?: string | null;
            /** @description Full name, or the name of the organisation. */
            fullName: string;
            /** @description Personal identification number (12 digits) or tax code (10 or 13 digits). */
            identityNumber?: string | null;
            /** @description Person, enterprise or other organisation. */
            kind: components["schemas"]["ApplicantKind"];
            /** @description Telephone for notices. */
            phone?: string | null;
        };
        /**
         * @description What kind of applicant.
         * @enum {string}
         */
        ApplicantKind: "citizen" | "enterprise" | "organisation";
        /** @description That somebody else filed it, and how far the owner has confirmed it. */
        AssistanceDto: {
            /**
             * Format: date-time
             * @description When the owner was last sent a code.
             */
            askedAt?: string | null;
            /** @description Where to, masked. */
            askedTo?: string | null;
            /** @description Whether the caller may have a code sent and enter it. */
            canAsk: boolean;
            /** @description Whether the caller is the owner, who may confirm. */
            canConfirm: boolean;
            /**
             * Format: date-time
             * @description When the owner confirmed.
             */
            confirmedAt?: string | null;
            confirmedBy?: components["schemas"]["ConfirmedBy"] | null;
            /** @description In which capacity. */
            kind: components["schemas"]["HelperKind"];
            /** @description Who is told of what happens. */
            notices: components["schemas"]["Notices"];
            /** @description For which school or firm. */
            organisation?: string | null;
        };
        /** @description A file of a dossier. */
        Attachment: {
            /** @description Which component it is for. */
            component: string;
            /** @description Its name. */
            fileName: string;
            /**
             * Format: uuid
             * @description The file.
             */
            id: string;
            /** @description What it is. */
            mediaType: string;
            /** @description SHA-256 of its bytes, hexadecimal. */
            sha256: string;
            /**
             * Format: int64
             * @description Bytes.
             */
            size: number;
            /**
             * Format: date-time
             * @description When it came.
             */
            uploadedAt: string;
            /** @description Who sent it. */
            uploadedBy: string;
        };
        /**
         * @description Who may file.
         * @enum {string}
         */
        Audience: "citizen" | "overseasVietnamese" | "foreigner" | "official" | "enterprise" | "foreignInvestedEnterprise" | "cooperative" | "organisation" | "foreignOrganisation" | "partyMember" | "partyOrganisation";
        /** @description A bank for transfers. */
        Bank: {
            /** @description Bank identification number of NAPAS; none for banks outside. */
            bin?: string | null;
            /** @description Short code. */
            code: string;
            /** @description Full name. */
            name: string;
            /** @description Name for lists. */
            shortName: string;
        };
        /** @description The banks. */
        BankPage: {
            /** @description In the order of their short names. */
            items: components["schemas"]["Bank"][];
            /** @description Always null: the list is whole. */
            next?: string | null;
        };
        /**
         * @description By what an exception is recognised.
         * @enum {string}
         */
        Basis: "procedure" | "sector" | "commune" | "official";
        /** @description What became of each. */
        BatchAnswer: {
            /** @description Rows done, or possible in a dry run. */
            done: number;
            /** @description In the order of the request; for a reassignment in the order of the ids. */
            items: components["schemas"]["BatchRow"][];
            /**
             * Format: uuid
             * @description Where a reassignment goes on; null: there are no more.
             */
            next?: string | null;
            /** @description Rows refused. */
            refused: number;
        };
        /** @description A dossier, in the version that the caller read. */
        BatchItem: {
            /**
             * Format: uuid
             * @description The dossier.
             */
            id: string;
            /**
             * Format: int64
             * @description Its version, as in `ETag`.
             */
            version: number;
        };
        /** @description Take one action on many dossiers. */
        BatchRequest: {
            /**
             * @description The action with its members, the same for each. What needs a file or a number of its own is done one by one: `sign`, `issueResult`,
             *     `confirmPayment`.
             */
            act: components["schemas"]["ActRequest"];
            /** @description The dossiers, each once. */
            dossiers: components["schemas"]["BatchItem"][];
            /**
             * @description Only tell what would be done; nothing is changed.
             * @default false
             */
            dryRun?: boolean;
        };
        /** @description One dossier of many. */
        BatchRow: {
            /** @description Its code, where the caller may know of it and it has one. */
            code?: string | null;
            /** @description Who was given it, where it was given to somebody. */
            givenTo?: string | null;
            /**
             * Format: uuid
             * @description The dossier.
             */
            id: string;
            /** @description What became of it. */
            outcome: components["schemas"]["RowOutcome"];
            problem?: components["schemas"]["Problem"] | null;
            /**
             * Format: int64
             * @description Its version now, where it was changed.
             */
            version?: number | null;
        };
        /** @description A calendar: what it says itself, and what it has from above. */
        Calendar: {
            above?: components["schemas"]["Ref"] | null;
            /** @description Its own days. */
            days: components["schemas"]["CalendarDay"][];
            /** @description Its desks. */
            desks: components["schemas"]["CalendarDesk"][];
            /** @description Its own working hours, Monday first. */
            hours?: components["schemas"]["OpenHours"][][] | null;
            /** @description Days from above, from the beginning of last year on, nearest calendar first where two name the same day. */
            inheritedDays: components["schemas"]["InheritedDay"][];
            /** @description Working hours where it says nothing itself. */
            inheritedHours: components["schemas"]["OpenHours"][][];
            /** @description Name of the agency, or of the country. */
            name: string;
            /** @description Why it was last changed. */
            note?: string | null;
            /** @description `VN`, or the code of an agency. */
            scope: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt?: string | null;
            /**
             * Format: int64
             * @description Version for `If-Match`; 0 until it says something itself.
             */
            version: number;
        };
        /** @description The change of a calendar that an appointment waits for a decision after. */
        CalendarChange: {
            /** @description Why it was changed. */
            note: string;
            /**
             * Format: date-time
             * @description When.
             */
            savedAt: string;
            /** @description Whose calendar: `VN` or the code of an agency. */
            scope: string;
            /**
             * Format: int64
             * @description Its version with the change.
             */
            version: number;
        };
        /** @description A day that differs from its weekday. */
        CalendarDay: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description Its hours, where it has its own. */
            hours?: components["schemas"]["OpenHours"][] | null;
            /** @description How it differs. */
            kind: components["schemas"]["CalendarDayKind"];
            /** @description Why, as the ledger of a dossier tells it. */
            name: string;
        };
        /**
         * @description How a day differs from its weekday.
         * @enum {string}
         */
        CalendarDayKind: "off" | "working" | "hours";
        /** @description A desk and when it is open. Opening hours are no working time: an open Saturday morning makes no working day. */
        CalendarDesk: {
            /** @description Days on which it is closed (`off`), or open at hours that its week does not have (`hours`). */
            days?: components["schemas"]["CalendarDay"][];
            /** @description When it is open, Monday first. */
            hours: components["schemas"]["OpenHours"][][];
            /** @description What people call it. */
            name: string;
        };
        /** @description What a calendar shall say. */
        CalendarDraft: {
            /** @description Days that differ from their weekday and from the calendar above. */
            days: components["schemas"]["CalendarDay"][];
            /** @description Desks with their opening hours. */
            desks?: components["schemas"]["CalendarDesk"][];
            /** @description Working hours, Monday first; none: those of the calendar above. */
            hours?: components["schemas"]["OpenHours"][][] | null;
            /** @description Why it changes; for the record, and for those who decide about appointments. */
            note: string;
        };
        /** @description An appointment that waits for a decision. */
        CalendarMove: components["schemas"]["WouldMove"] & {
            /** @description The change. */
            change: components["schemas"]["CalendarChange"];
            /**
             * Format: uuid
             * @description To name it in the decision.
             */
            id: string;
        };
        /** @description A page of appointments that wait for a decision. */
        CalendarMovePage: {
            /** @description Due first. */
            items: components["schemas"]["CalendarMove"][];
            /** @description Cursor of the next page. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are in all.
             */
            total: number;
        };
        /** @description A page of calendars. */
        CalendarPage: {
            /** @description In the order of their scopes. */
            items: components["schemas"]["CalendarSummary"][];
            /** @description Cursor of the next page. */
            next?: string | null;
        };
        /** @description A calendar in the list. */
        CalendarSummary: {
            /** @description Name of the agency, or of the country. */
            name: string;
            /** @description `VN`, or the code of an agency. */
            scope: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt?: string | null;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description An official to whom a dossier can be given. */
        Candidate: {
            /**
             * Format: date-time
             * @description Until when the official is away; whoever stands in is given the step then. None: there now.
             */
            absentUntil?: string | null;
            /** @description Full name. */
            fullName: string;
            /**
             * Format: uuid
             * @description The account.
             */
            id: string;
            /**
             * Format: int64
             * @description Open steps that the official holds.
             */
            open: number;
        };
        /** @description Officials to whom a dossier can be given. */
        Candidates: {
            /** @description Those who are there first, least loaded first. */
            items: components["schemas"]["Candidate"][];
            /** @description Always null: the list is whole. */
            next?: string | null;
        };
        /** @description A case with the papers that it needs. */
        CaseVariant: {
            /** @description Its papers and remarks. */
            components: components["schemas"]["ProcedureComponent"][];
            /** @description Stable inside one version. */
            id: string;
            /** @description Name as published. */
            name: string;
        };
        /**
         * @description Why a dossier is put aside.
         * @enum {string}
         */
        Cause: "incident" | "otherAgency" | "applicant" | "publication";
        /** @description Do something to a change. */
        ChangeActRequest: {
            /** @description What. */
            action: components["schemas"]["ChangeAction"];
            /** @description Why; needed to take it back. */
            reason?: string | null;
        };
        /**
         * @description What can be done to a change.
         * @enum {string}
         */
        ChangeAction: "approve" | "cancel";
        /**
         * @description What a decision does to agencies.
         * @enum {string}
         */
        ChangeKind: "merge" | "split" | "rename" | "abolish" | "place" | "rearrange";
        /** @description How far a change has come. */
        ChangeProgress: {
            /**
             * Format: int64
             * @description Agencies whose work goes to others.
             */
            agencies: number;
            /**
             * Format: int64
             * @description Those that are done.
             */
            agenciesDone: number;
            /**
             * Format: int64
             * @description Open dossiers still at agencies that are not done.
             */
            dossiersLeft: number;
            /**
             * Format: int64
             * @description Dossiers moved.
             */
            dossiersMoved: number;
            /**
             * Format: date-time
             * @description When everything was where it belongs.
             */
            finishedAt?: string | null;
            /**
             * Format: date-time
             * @description When agencies changed.
             */
            startedAt?: string | null;
            /** @description How far it has come. */
            state: components["schemas"]["ChangeState"];
        };
        /**
         * @description How far a change has come.
         * @enum {string}
         */
        ChangeState: "planned" | "approved" | "running" | "done" | "cancelled";
        /**
         * @description How a dossier comes in (hình thức nộp).
         * @enum {string}
         */
        Channel: "online" | "post" | "counter";
        /** @description What is to be paid by the fee rule of the procedure, for the way it is filed. */
        ChargeDto: {
            /**
             * Format: int64
             * @description The sum, in đồng; none where the rule gives none.
             */
            amount?: number | null;
            gap?: components["schemas"]["ChargeGap"] | null;
            /** @description The lines of the rule as published. */
            lines: string[];
            /**
             * Format: int64
             * @description An amount to begin with, in đồng, where the rule names one: for one piece, where it is paid by the piece.
             */
            proposed?: number | null;
            /** @description What is counted, where it is paid by the piece: `bản`. */
            unit?: string | null;
        };
        /**
         * @description Why the fee rule gives no sum.
         * @enum {string}
         */
        ChargeGap: "quantity" | "byProvince" | "byCase" | "conditional" | "foreignCurrency" | "suspicious" | "unclear" | "notListed";
        /** @description A dossier that a step opened with another agency. */
        ChildDto: {
            /** @description Its agency. */
            agency: components["schemas"]["Ref"];
            /** @description Its code. */
            code?: string | null;
            /**
             * Format: date-time
             * @description Until when it should be done.
             */
            dueAt?: string | null;
            /**
             * Format: date-time
             * @description When the whole heard that it ended.
             */
            endedAt?: string | null;
            /** @description Whether it ended with a result. */
            granted: boolean;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Name of that step. */
            name: string;
            /**
             * Format: date-time
             * @description When it was opened.
             */
            openedAt: string;
            /** @description Why it could not be opened, for the office; its desk goes on without it, or asks once more. */
            problem?: string | null;
            /**
             * Format: uuid
             * @description Where its result lies with the whole: a file of this dossier.
             */
            resultAttachmentId?: string | null;
            /** @description Number of its result. */
            resultNumber?: string | null;
            status?: components["schemas"]["Status"] | null;
            /** @description The step that opened it. */
            step: number;
            /** @description The system that holds it; null: this one. */
            system?: string | null;
            /** @description Whether it waits for the applicant. */
            waits: boolean;
        };
        /** @description The clock of a dossier, which explains itself. */
        Clock: {
            /** @description Whose calendar the whole is counted by: that of the agency that had the dossier when its due time was last set. */
            countedBy: components["schemas"]["ClockCalendar"];
            /**
             * Format: date-time
             * @description When it is due.
             */
            dueAt?: string | null;
            /** @description How it came to this. */
            ledger: components["schemas"]["ClockLine"][];
            limit?: components["schemas"]["LimitDto"] | null;
            /** @description The same in words. */
            limitText?: string | null;
            /** @description The same in English. */
            limitTextEn?: string | null;
            /**
             * Format: date-time
             * @description When it was first due.
             */
            originalDueAt?: string | null;
            /**
             * Format: int64
             * @description Working minutes left; negative when late.
             */
            remainingMinutes?: number | null;
            /**
             * Format: int64
             * @description Working minutes that it has run.
             */
            runMinutes?: number | null;
            /**
             * Format: date-time
             * @description When it started.
             */
            startedAt?: string | null;
            /** @description What it does now. */
            state: components["schemas"]["ClockState"];
            /** @description The steps that it is at, where they have a time of their own; officials only. */
            steps: components["schemas"]["StepClock"][];
            /**
             * Format: int64
             * @description Working minutes that it has stood and waited for others.
             */
            waitedMinutes?: number | null;
        };
        /** @description Whose calendar something is counted by. */
        ClockCalendar: {
            /** @description The agency whose working days and hours they are. */
            agency: components["schemas"]["Ref"];
            /** @description The calendar that it counts by: its own, that of the nearest agency above it that has one, or the country's (`VN`). */
            calendar: components["schemas"]["Ref"];
        };
        /** @description A line of the ledger: what ran, stood or was skipped, by which rule and event. */
        ClockLine: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: int64
             * @description The event behind it.
             */
            eventSeq: number;
            /** @description What. */
            kind: components["schemas"]["LedgerKind"];
            /** @description Where the rule stands in the law. */
            rule: string;
            /** @description The same in English. */
            ruleEn: string;
            /** @description In Vietnamese. */
            text: string;
            /** @description In English; names of days off stay as they are. */
            textEn: string;
        };
        /**
         * @description What the clock does.
         * @enum {string}
         */
        ClockState: "notStarted" | "running" | "paused" | "stopped";
        /** @description A message on its way (CloudEvents 1.0, structured mode). */
        CloudEvent: {
            /** @description What the type says. */
            data: unknown;
            /** @description Always `application/json`. */
            datacontenttype: string;
            /** @description The same when it is sent again. */
            id: string;
            /**
             * @description Where the API of the sending system begins.
             * @example https://motcua.example/api/v1
             */
            source: string;
            /** @description Always `1.0`. */
            specversion: string;
            /** @description The child. */
            subject: string;
            /**
             * Format: date-time
             * @description When it was written.
             */
            time: string;
            /** @description `vn.motcua.child.requested`, `vn.motcua.child.told` or `vn.motcua.child.withdrawn`. */
            type: string;
        };
        /** @description The code that the owner has told. */
        CodeAnswer: {
            /** @description Six digits. */
            code: string;
        };
        /** @description Send the owner a code. */
        CodeRequest: {
            /** @description By which way. */
            way: components["schemas"]["CodeWay"];
        };
        /**
         * @description By which way the owner is sent the code.
         * @enum {string}
         */
        CodeWay: "email";
        /** @description A paper that the procedure asks for, with the files given for it. */
        ComponentFiles: {
            /** @description The files. */
            attachments: components["schemas"]["Attachment"][];
            /**
             * Format: int32
             * @description Copies asked for.
             */
            copies: number;
            /** @description The component. */
            id: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description Originals asked for.
             */
            originals: number;
            /** @description Whether the dossier cannot be filed online without it. */
            required: boolean;
        };
        /**
         * @description What a line of the paper list is.
         * @enum {string}
         */
        ComponentKind: "paper" | "note";
        /**
         * @description How the owner has confirmed.
         * @enum {string}
         */
        ConfirmedBy: "code" | "account";
        /** @description An opinion that was asked for, in the dossier of who asked. */
        ConsultDto: {
            /** @description The agency, where it answers here; none: what it says comes on paper. */
            agencyCode?: string | null;
            /** @description What it says. */
            answer?: string | null;
            /**
             * Format: date-time
             * @description Until when to answer.
             */
            answerBy: string;
            /**
             * Format: date-time
             * @description When it came.
             */
            answeredAt?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            askedAt: string;
            /** @description The papers that it is shown. */
            attachments: string[];
            /** @description Who asked wrote it down, for an agency that could have given it here. */
            onBehalf: boolean;
            /** @description It did not come in time, or has not come and the time is over. */
            overdue: boolean;
            /** @description What was asked. */
            question: string;
            /** @description Whom, as people call it. */
            whom: string;
        };
        /** @description A question to an agency. */
        Consultation: {
            /** @description The answer. */
            answer?: string | null;
            /**
             * Format: date-time
             * @description Until when to answer, by the calendar of who is asked.
             */
            answerBy: string;
            /**
             * Format: date-time
             * @description When it came; none where the dossier went on without it.
             */
            answeredAt?: string | null;
            /** @description The agency that is asked. */
            asked: components["schemas"]["Ref"];
            /**
             * Format: date-time
             * @description When.
             */
            askedAt: string;
            /** @description The agency that asks. */
            askedBy: components["schemas"]["Ref"];
            /** @description Code of the dossier. */
            code?: string | null;
            /**
             * Format: uuid
             * @description The dossier that it is about.
             */
            dossierId: string;
            /** @description How near that is; `done` when no answer is waited for. */
            dueState: components["schemas"]["DueState"];
            /** @description Who asked wrote it down from paper. */
            onBehalf: boolean;
            /** @description Whether it waits for an answer. */
            open: boolean;
            /**
             * Format: int32
             * @description Its place among the questions of that dossier, from 0.
             */
            place: number;
            /** @description The procedure. */
            procedure: components["schemas"]["Ref"];
            /** @description What is asked. */
            question: string;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
            /** @description The unit or person there, as the asker calls it. */
            whom: string;
        };
        /** @description The answer of an agency that was asked. */
        ConsultationAnswer: {
            /** @description What it says. */
            answer: string;
        };
        /** @description A question with what is shown for it. Whose dossier it is and the papers are shown while the answer is waited for, not after. */
        ConsultationDetail: {
            /** @description Who the dossier is for. */
            applicantName?: string | null;
            /** @description Who asks there. */
            asker: string;
            /** @description The question. */
            consultation: components["schemas"]["Consultation"];
            /** @description The papers. */
            papers: components["schemas"]["ShownPaper"][];
        };
        /** @description A page of questions. */
        ConsultationPage: {
            /** @description The questions. */
            items: components["schemas"]["Consultation"][];
            /** @description Cursor of the next page. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are, when asked for.
             */
            total?: number | null;
        };
        /** @description With whom an agency works. */
        Cooperation: {
            /** @description The agency. */
            agency: components["schemas"]["Ref"];
            /** @description It lies in mountains, at the border, on an island or in a poor commune, where some procedures have more time. */
            difficultArea: boolean;
            /** @description Partners of the agencies above it that it has too. */
            inherited: components["schemas"]["PartnerAgency"][];
            /** @description Names of partners that processes in force for it use, and nobody is named for: the agency itself does these steps. */
            missing: string[];
            /** @description Its own partners. */
            partners: components["schemas"]["PartnerAgency"][];
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description With whom an agency is to work, all at once. */
        CooperationDraft: {
            /** @description Whether it lies in a difficult area. */
            difficultArea: boolean;
            /** @description Its own partners; those from above are left out. */
            partners: components["schemas"]["NewPartner"][];
        };
        /**
         * @description Currency of an amount.
         * @enum {string}
         */
        Currency: "VND" | "USD";
        /** @description A due time and how it came about. */
        DeadlineAnswer: {
            /**
             * Format: date-time
             * @description When it is due: for limits in days the closing time of the last day.
             */
            due: string;
            /** @description Start, what moved it, days off and worked rest days on the way, due; in order of time. */
            ledger: components["schemas"]["DeadlineLine"][];
            /**
             * Format: date-time
             * @description From when the limit was counted.
             */
            start: string;
        };
        /** @description A line of the ledger. */
        DeadlineLine: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What. */
            kind: components["schemas"]["LedgerKind"];
            /** @description The rule behind it. */
            rule: components["schemas"]["Rule"];
            /** @description Where the rule stands in the law. */
            source: string;
            /** @description The same in English. */
            sourceEn: string;
            /** @description The line in Vietnamese. */
            text: string;
            /** @description The same in English. */
            textEn: string;
        };
        /** @description What became of one appointment. */
        DecidedMove: {
            /**
             * Format: uuid
             * @description The dossier.
             */
            dossierId: string;
            /**
             * Format: date-time
             * @description The appointment as it stands now.
             */
            dueAt?: string | null;
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /** @description What became of it. */
            outcome: components["schemas"]["MoveOutcome"];
        };
        /** @description What became of the appointments. */
        DecidedMoves: {
            /** @description In the order of the request. */
            items: components["schemas"]["DecidedMove"][];
        };
        /** @description The decision (quyết định, nghị quyết) behind a change. */
        DecisionDto: {
            /**
             * Format: date
             * @description The day on which it was signed.
             */
            date: string;
            /**
             * @description Its number.
             * @example 1656/NQ-UBTVQH15
             */
            number: string;
        };
        /** @description A decision about appointments. */
        DecisionRequest: {
            /** @description What. */
            decision: components["schemas"]["Verdict"];
            /** @description Which. */
            moves: string[];
            /** @description Why, in free words alone or beside `reasonCode`; one of both is needed where an appointment moves to an earlier time than was promised. */
            reason?: string | null;
            reasonCode?: components["schemas"]["ReasonCode"] | null;
        };
        /** @description One thing that is wrong with a dossier. */
        Defect: {
            /** @description The component, if it is about one. */
            component?: string | null;
            /** @description The answer of the form, if it is about one, by its place in `answers`: `/phan2/muc_dich`. */
            field?: string | null;
            /** @description What is wrong with it, where that is not the reason of the whole request: in a request beside the words of the list, in an answer with them. */
            reason?: string | null;
            reasonCode?: components["schemas"]["ReasonCode"] | null;
            /** @description What would be right. */
            text: string;
        };
        /**
         * @description How the result reaches the applicant (hình thức nhận kết quả).
         * @enum {string}
         */
        Delivery: "counter" | "post" | "electronic";
        /**
         * @description How much of the procedure is known.
         * @enum {string}
         */
        Detail: "full" | "index";
        /**
         * @description How an agency gives out work that nobody was named for.
         * @enum {string}
         */
        Distribution: "off" | "leastLoaded";
        /** @description A dossier, as its reader may see it. */
        Dossier: {
            /** @description The competent agency. */
            agency: components["schemas"]["Ref"];
            /** @description What the reader can do now. */
            allowedActions: components["schemas"]["AllowedAction"][];
            /** @description Answers to the form. */
            answers: Record<string, unknown>;
            apology?: components["schemas"]["ApologyDto"] | null;
            /** @description Who it is for. */
            applicant: components["schemas"]["Applicant"];
            assistance?: components["schemas"]["AssistanceDto"] | null;
            /** @description The case of the procedure. */
            caseVariantId: string;
            /** @description How it came. */
            channel: components["schemas"]["Channel"];
            /** @description What is to be paid by the fee rule. */
            charge: components["schemas"]["ChargeDto"];
            /** @description The dossiers that its steps opened with other agencies. */
            children: components["schemas"]["ChildDto"][];
            /**
             * Format: date-time
             * @description When it was closed.
             */
            closedAt?: string | null;
            /** @description Code on the slip; given when it is filed. */
            code?: string | null;
            /** @description Papers asked for, with their files. */
            components: components["schemas"]["ComponentFiles"][];
            /** @description Every opinion asked for; officials only. */
            consults: components["schemas"]["ConsultDto"][];
            /**
             * Format: date-time
             * @description When the draft was begun.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it is due.
             */
            dueAt?: string | null;
            /** @description How near the due time is. */
            dueState: components["schemas"]["DueState"];
            /** @description Why then: the limit and the days off on the way. */
            dueText?: string | null;
            /** @description The same in English. */
            dueTextEn?: string | null;
            /** @description Open dossiers of the same person under the same procedure that the caller may see, while this one is a draft or just filed: a warning, nothing is held up. */
            duplicates: components["schemas"]["DuplicateDto"][];
            ending?: components["schemas"]["EndingDto"] | null;
            /**
             * Format: uuid
             * @description The dossier.
             */
            id: string;
            /** @description Whether it is done at the desk in one sitting. */
            onTheSpot: boolean;
            /** @description The opinions that the process itself asked for, the last of each step; officials only. */
            opinions: components["schemas"]["OpinionDto"][];
            /**
             * Format: date-time
             * @description When it was first due.
             */
            originalDueAt?: string | null;
            /** @description Whether it is or was late. */
            overdue: boolean;
            /** @description The papers that lay on the desk, and those that were not needed. */
            papers: components["schemas"]["HandedIn"][];
            parent?: components["schemas"]["ParentDto"] | null;
            /** @description Every payment asked for; the last may be open. */
            payments: components["schemas"]["PaymentDto"][];
            /** @description The procedure. */
            procedure: components["schemas"]["ProcedureRef"];
            /** @description The internal process, as it went. */
            process: components["schemas"]["ProcessDto"];
            proposal?: components["schemas"]["ProposalDto"] | null;
            /**
             * Format: date-time
             * @description When it was received; the clock starts.
             */
            receivedAt?: string | null;
            refusal?: components["schemas"]["RefusalDto"] | null;
            /**
             * Format: int64
             * @description Working minutes left; negative when late.
             */
            remainingMinutes?: number | null;
            /**
             * Format: date-time
             * @description When the result was there.
             */
            resolvedAt?: string | null;
            result?: components["schemas"]["ResultDto"] | null;
            /** @description How the result is handed over. */
            resultDelivery: components["schemas"]["Delivery"];
            /**
             * Format: int32
             * @description How many sets of it (bộ) the desk took in; 1 until then.
             */
            sets: number;
            /** @description State of the workflow. */
            state: components["schemas"]["StateKind"];
            status?: components["schemas"]["Status"] | null;
            /**
             * Format: int32
             * @description National status code, 1 to 10.
             */
            statusCode?: number | null;
            /**
             * Format: date-time
             * @description When it was filed.
             */
            submittedAt?: string | null;
            /** @description Who entered it. */
            submittedBy: components["schemas"]["EnteredBy"];
            supplementRequest?: components["schemas"]["SupplementDto"] | null;
            suspendedFor?: components["schemas"]["Cause"] | null;
            /** @description Page that shows the progress without sign-in; stands in the QR code. */
            trackingUrl?: string | null;
            /**
             * Format: int64
             * @description Version for `If-Match`.
             */
            version: number;
        };
        /** @description Change a draft, or a dossier that waits for its supplement. Absent members stay. */
        DossierChange: {
            /** @description Another agency. */
            agencyCode?: string | null;
            /** @description All answers anew. */
            answers?: Record<string, unknown> | null;
            applicant?: components["schemas"]["Applicant"] | null;
            assistance?: components["schemas"]["NewAssistance"] | null;
            /** @description Another case. */
            caseVariantId?: string | null;
            /** @description All papers that lie on the desk, anew. */
            papers?: components["schemas"]["HandedIn"][] | null;
            resultDelivery?: components["schemas"]["Delivery"] | null;
        };
        /** @description One thing that happened. */
        DossierEvent: {
            /** @description Who: a name for officials; for the applicant the office's side is told by its role only. */
            actor: string;
            actorRole?: components["schemas"]["Role"] | null;
            /** @description The agency that had the dossier after it, with its name of that day. */
            agency: components["schemas"]["Ref"];
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What else belongs to it. */
            data: Record<string, unknown>;
            /** @description Who was given the step, or named for it; officials only. */
            givenTo?: string | null;
            /** @description Whose work it was, where it was done for somebody who was away; officials only. */
            inPlaceOf?: string | null;
            /** @description Who was meant to be given the step and is away; officials only. */
            insteadOf?: string | null;
            /** @description What. */
            kind: components["schemas"]["EventName"];
            /** @description Whether it was somebody who acts for the applicant. */
            onBehalf: boolean;
            /** @description The reason given. */
            reason?: string | null;
            reasonCode?: components["schemas"]["ReasonCode"] | null;
            /**
             * Format: int64
             * @description Place in the history, from 1.
             */
            seq: number;
            /** @description A line in Vietnamese. */
            text: string;
            /** @description The same in English. */
            textEn: string;
        };
        /** @description What happened, oldest first. */
        DossierEventPage: {
            /** @description The events. */
            items: components["schemas"]["DossierEvent"][];
            /** @description Always null: the list is whole. */
            next?: string | null;
        };
        /** @description A page of dossiers. */
        DossierPage: {
            /** @description The dossiers. */
            items: components["schemas"]["DossierSummary"][];
            /** @description Cursor of the next page. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are, when asked for.
             */
            total?: number | null;
        };
        /** @description A dossier in a list. */
        DossierSummary: {
            /** @description The agency. */
            agency: components["schemas"]["Ref"];
            /** @description Who it is for. */
            applicantName: string;
            assignee?: components["schemas"]["Holder"] | null;
            /** @description How it came. */
            channel: components["schemas"]["Channel"];
            /** @description Code on the slip. */
            code?: string | null;
            /**
             * Format: date-time
             * @description When it was begun.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it is due.
             */
            dueAt?: string | null;
            /** @description How near that is. */
            dueState: components["schemas"]["DueState"];
            /** @description Who entered it, where that was not the applicant. */
            enteredBy?: string | null;
            /**
             * Format: uuid
             * @description The dossier.
             */
            id: string;
            /** @description The procedure. */
            procedure: components["schemas"]["Ref"];
            /**
             * Format: date-time
             * @description When it was received.
             */
            receivedAt?: string | null;
            /**
             * Format: int64
             * @description Working minutes left; negative when late.
             */
            remainingMinutes?: number | null;
            /** @description State of the workflow. */
            state: components["schemas"]["StateKind"];
            status?: components["schemas"]["Status"] | null;
            /**
             * Format: int32
             * @description National status code, 1 to 10.
             */
            statusCode?: number | null;
            /** @description Number of steps. */
            stepCount: number;
            /**
             * Format: date-time
             * @description When the step is due.
             */
            stepDueAt?: string | null;
            /** @description The present step, from 0. */
            stepIndex?: number | null;
            /** @description Its name. */
            stepName?: string | null;
            /**
             * Format: date-time
             * @description When it was filed.
             */
            submittedAt?: string | null;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description What a change would do if it came now. Nothing is changed by asking. */
        DryRun: {
            /**
             * Format: int64
             * @description Agencies below those that end; they come under the successors.
             */
            agenciesBelow: number;
            /**
             * Format: int64
             * @description Appointments that would be put up for decision, because the dossier would be counted by another calendar. None moves by itself.
             */
            appointments: number;
            /**
             * Format: int64
             * @description Open dossiers that move.
             */
            dossiers: number;
            /** @description What is wrong with the plan by now; it cannot be approved or carried out so. */
            faults: components["schemas"]["PlanFault"][];
            /** @description What moves between which agencies. */
            lines: components["schemas"]["DryRunLine"][];
            /** @description The officials, at most 1,000. */
            movingOfficials: components["schemas"]["MovingOfficial"][];
            /** @description The procedures, at most 1,000. */
            movingProcedures: components["schemas"]["MovingProcedure"][];
            /**
             * Format: int64
             * @description Officials who move.
             */
            officials: number;
            /** @description What else moves. */
            others: components["schemas"]["OtherBelonging"][];
            /** @description Parts in dossiers of other agencies that move; the dossiers stay. */
            parts: components["schemas"]["MovingPart"][];
            /**
             * Format: int64
             * @description Procedures whose process moves.
             */
            procedures: number;
            /**
             * Format: int64
             * @description Open dossiers that stay at an agency that goes on.
             */
            staying: number;
        };
        /** @description What goes from one agency to another, or stays. */
        DryRunLine: {
            /**
             * Format: int64
             * @description Open dossiers.
             */
            dossiers: number;
            /** @description The agency. */
            from: components["schemas"]["Ref"];
            /**
             * Format: int64
             * @description Officials.
             */
            officials: number;
            /**
             * Format: int64
             * @description Procedures with a process of the agency's own.
             */
            procedures: number;
            /** @description Who takes over; the agency itself for what stays. */
            to: components["schemas"]["Ref"];
        };
        /**
         * @description How near the due time is: the colour of the inbox.
         * @enum {string}
         */
        DueState: "none" | "ok" | "soon" | "today" | "overdue" | "paused" | "done";
        /** @description Another open dossier of the same person under the same procedure. */
        DuplicateDto: {
            /** @description Its agency. */
            agency: components["schemas"]["Ref"];
            /** @description Who it is for, as typed there. */
            applicantName: string;
            /** @description How it came in. */
            channel: components["schemas"]["Channel"];
            /** @description Its code; a draft has none. */
            code?: string | null;
            /**
             * Format: date-time
             * @description When it was begun.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it is due.
             */
            dueAt?: string | null;
            /**
             * Format: uuid
             * @description The dossier.
             */
            id: string;
            status?: components["schemas"]["Status"] | null;
            /**
             * Format: date-time
             * @description When it was filed.
             */
            submittedAt?: string | null;
        };
        /** @description How a dossier ended without a result: declined, refused, withdrawn or stopped. */
        EndingDto: {
            /** @description Where the law says so. */
            legalBasis?: string | null;
            /** @description The reason. */
            reason: string;
            reasonCode?: components["schemas"]["ReasonCode"] | null;
        };
        /** @description Who entered the dossier. */
        EnteredBy: {
            /** @description Name. */
            name: string;
            /** @description Whether it was somebody else than the applicant. */
            onBehalf: boolean;
        };
        /**
         * @description The name of an event.
         * @enum {string}
         */
        EventName: "opened" | "revised" | "submitted" | "received" | "declined" | "supplementRequested" | "supplemented" | "paymentRequested" | "paymentSettled" | "assigned" | "forwarded" | "sentBack" | "consulted" | "consultAnswered" | "paused" | "resumed" | "proposed" | "approved" | "refused" | "signed" | "resultIssued" | "resultNotified" | "delivered" | "withdrawn" | "extended" | "apologized" | "transferred" | "terminated" | "corrected" | "rehoused" | "partnerRehoused" | "processChanged" | "rescheduled" | "childOpened" | "childWaits" | "childGoesOn" | "childEnded" | "childNotOpened" | "childCorrected" | "childRevoked" | "opined" | "ownerAsked" | "ownerConfirmed" | "ownerLinked";
        /** @description What goes elsewhere than the rest. */
        ExceptionDto: {
            /** @description By what it is recognised. */
            by: components["schemas"]["Basis"];
            /** @description Where it goes; the agency itself, where that goes on. */
            to: components["schemas"]["AgencyCode"];
            /** @description Code of the procedure, the sector or the commune of the applicant's address; account of the official. */
            value: string;
        };
        /** @description One value of a filter. */
        Facet: {
            /**
             * Format: int32
             * @description How many procedures.
             */
            count: number;
            /** @description What people read. */
            label: string;
            /** @description What to filter by. */
            value: string;
        };
        /** @description How many procedures each value of a filter would give, under the other filters. */
        Facets: {
            /** @description By executing agency; the most frequent. */
            agency: components["schemas"]["Facet"][];
            /** @description By who may file. */
            audience: components["schemas"]["Facet"][];
            /** @description By level. */
            level: components["schemas"]["Facet"][];
            /** @description By whether it can be filed on the national portal. */
            online: components["schemas"]["Facet"][];
            /** @description By sector. */
            sector: components["schemas"]["Facet"][];
        };
        /** @description A fee. */
        Fee: {
            /**
             * Format: int64
             * @description Whole units of the currency; none where the rule gives no single amount.
             */
            amount?: number | null;
            /** @description False when amount or rule had to be assumed or looks wrong. */
            certain: boolean;
            /** @description Currency. */
            currency: components["schemas"]["Currency"];
            /** @description The note as published. */
            note: string;
            /** @description How the fee is found. */
            rule: components["schemas"]["FeeRule"];
            /** @description Text for people. */
            text: string;
            /** @description What one amount pays for. */
            unit?: string | null;
        };
        /**
         * @description How a fee is found.
         * @enum {string}
         */
        FeeRule: "free" | "fixed" | "perUnit" | "byProvince" | "byNote" | "unknown";
        /** @description One thing that is wrong with the input. */
        FieldError: {
            /** @description Stable code of the rule that is broken. */
            code: string;
            /** @description What is wrong and what would be right. */
            message: string;
            /** @description JSON pointer into the body, or `/query/name`, `/path/name`, `/header/name`. */
            pointer: string;
        };
        /**
         * @description Figures of a period. A dossier counts as late by its first due time: an apology does not make it punctual; so does one of which more than one
         *     supplement was asked for.
         */
        Figures: {
            /**
             * Format: int64
             * @description Open now and due by the end of the next working day.
             */
            dueSoon: number;
            /**
             * Format: int64
             * @description Of these, before the due day.
             */
            early: number;
            /**
             * Format: int64
             * @description Open now.
             */
            inProgress: number;
            /**
             * Format: int64
             * @description Of these, late.
             */
            late: number;
            /**
             * Format: int64
             * @description Of these, on the due day.
             */
            onTime: number;
            /**
             * Format: double
             * @description Resolved early or on time, in percent of those resolved in the period that had a time limit; none when there are none.
             */
            onTimeRate?: number | null;
            /**
             * Format: int64
             * @description Open now and past the due time that counts: an apology does not move it; waiting for the applicant does not count.
             */
            overdue: number;
            /**
             * Format: int64
             * @description Parts of a matter of several dossiers (liên thông) received in the period: where all are counted beside `received`, which has the matter once; for one
             *     agency or sector among them.
             */
            parts: number;
            /**
             * Format: int64
             * @description Received in the period.
             */
            received: number;
            /**
             * Format: int64
             * @description Of these, filed online.
             */
            receivedOnline: number;
            /**
             * Format: int64
             * @description Resolved in the period.
             */
            resolved: number;
            /**
             * Format: int64
             * @description Of these, without a time limit: neither late nor on time.
             */
            withoutLimit: number;
        };
        /** @description A filing channel. */
        FilingChannel: {
            /** @description How the dossier comes in. */
            channel: components["schemas"]["Channel"];
            /** @description What the source says about the channel. */
            description: string;
            /** @description Fees; an empty list: the source names none. */
            fees: components["schemas"]["Fee"][];
            timeLimit?: components["schemas"]["TimeLimit"] | null;
            /** @description False when unit or amount had to be assumed. */
            timeLimitCertain: boolean;
            /** @description The limit as people read it; empty when nothing is known. */
            timeLimitText: string;
        };
        /** @description Something that whoever keeps a process should know. */
        FindingDto: {
            /** @description What, as a code: `stepsDifferFromWhole`. */
            code: string;
            /** @description What, in Vietnamese. */
            message: string;
            /** @description Where, as a JSON pointer: into the definition, or into the source record. */
            pointer: string;
        };
        /** @description How long dossiers of a procedure really took, in working time, what waited for the applicant or others left out. */
        Forecast: {
            agency?: components["schemas"]["Ref"] | null;
            /**
             * Format: int64
             * @description How many dossiers were counted.
             */
            cases: number;
            /**
             * Format: date-time
             * @description When it was counted.
             */
            computedAt?: string | null;
            median?: components["schemas"]["WorkingTime"] | null;
            /**
             * Format: int32
             * @description Of how many months back.
             */
            months: number;
            ninetieth?: components["schemas"]["WorkingTime"] | null;
            /** @description Code of the procedure. */
            procedureCode: string;
        };
        /**
         * @description How much of the printed form is in it.
         * @enum {string}
         */
        FormConfidence: "official" | "partial" | "general";
        /** @description A commune of 30 June 2025 and where it went. */
        FormerUnit: {
            /** @description The communes that it went to. */
            newCommunes: components["schemas"]["NewCommune"][];
            /** @description Its old code; of an island district without communes, the district's. */
            oldCode: string;
            /** @description Its old name with district and province. */
            oldName: string;
        };
        /** @description Former units found. */
        FormerUnitPage: {
            /** @description At most 50. */
            items: components["schemas"]["FormerUnit"][];
            /** @description Always null: ask more precisely. */
            next?: string | null;
        };
        /** @description A paper that lay on the desk, or was not needed there. */
        HandedIn: {
            /** @description The component that it is for. */
            component: string;
            /**
             * Format: int32
             * @description Copies.
             * @default 0
             */
            copies?: number;
            /**
             * Format: int32
             * @description Originals.
             * @default 0
             */
            originals?: number;
            /**
             * @description The desk judged that this case does not need it.
             * @default false
             */
            waived?: boolean;
        };
        /**
         * @description In which capacity somebody files for another.
         * @enum {string}
         */
        HelperKind: "relative" | "school" | "firm" | "official" | "other";
        /** @description Who holds a dossier. */
        Holder: {
            /**
             * Format: uuid
             * @description The account.
             */
            id: string;
            /** @description Full name. */
            name: string;
        };
        /** @description A day that the calendar above has. */
        InheritedDay: components["schemas"]["CalendarDay"] & {
            /** @description Whose it is. */
            from: components["schemas"]["Ref"];
        };
        /** @description A dossier that was not moved. */
        KeptDossier: {
            /** @description Its code. */
            code?: string | null;
            /**
             * Format: uuid
             * @description The dossier.
             */
            id: string;
            /** @description Why; `same`: there was nothing to move. */
            problem: components["schemas"]["MoveProblem"];
            /** @description The same in words. */
            problemText: string;
        };
        /**
         * @description What a ledger line tells.
         * @enum {string}
         */
        LedgerKind: "start" | "startMoved" | "dayOff" | "worked" | "shortDay" | "rolled" | "due" | "pause" | "resume" | "restart" | "extend" | "rescheduled" | "stop";
        /** @description A legal text. */
        LegalBasis: {
            /** @description Date, `YYYY-MM-DD`. */
            issuedOn?: string | null;
            /** @description Issuing body. */
            issuer?: string | null;
            /** @description Title. */
            name: string;
            /** @description Number. */
            number?: string | null;
        };
        /**
         * @description Level of administration. Districts (cấp huyện) are gone since 1 July 2025.
         * @enum {string}
         */
        Level: "ministry" | "province" | "commune" | "other";
        /** @description An event of life or business and the procedures that it brings. */
        LifeEvent: {
            /** @description Whom it concerns. */
            audience: components["schemas"]["Audience"];
            /** @description Code. */
            code: string;
            /** @description Vietnamese name. */
            name: string;
            /** @description English name. */
            nameEn: string;
            /** @description Its procedures that are published, the most usual first. */
            procedures: components["schemas"]["Ref"][];
        };
        /** @description The life events. */
        LifeEventPage: {
            /** @description In the order of the start page. */
            items: components["schemas"]["LifeEvent"][];
            /** @description Always null: the list is whole. */
            next?: string | null;
        };
        /** @description A time limit. */
        LimitDto: {
            /**
             * Format: double
             * @description How much.
             */
            amount: number;
            /** @description Of what. */
            unit: components["schemas"]["LimitUnit"];
        };
        /**
         * @description Unit of a time limit. Only these four occur in the national catalogue ("Ngày làm việc", "Giờ", "Ngày", "Tháng").
         * @enum {string}
         */
        LimitUnit: "workingDays" | "workingHours" | "calendarDays" | "months";
        /** @description A line of a choice. */
        LineDto: {
            /** @description What is done. */
            steps: components["schemas"]["PieceDto"][];
            /** @description When it is taken, in Vietnamese; null: otherwise. */
            when?: string | null;
        };
        /** @description Sign in. */
        LoginRequest: {
            /** @description The password. */
            password: string;
            /** @description The 12-digit number of a citizen, or the user name of an official. */
            username: string;
        };
        /** @description The signed-in person. */
        Me: {
            /** @description E-mail. */
            email?: string | null;
            /** @description Full name. */
            fullName: string;
            /**
             * Format: uuid
             * @description Account.
             */
            id: string;
            /** @description Personal identification number, masked. */
            identityNumber?: string | null;
            /** @description Citizen or official. */
            kind: components["schemas"]["AccountKind"];
            /** @description Telephone. */
            phone?: string | null;
            /** @description Roles, for officials. */
            roles: components["schemas"]["RoleAt"][];
            /** @description Name for sign-in; masked for citizens, whose number it is. */
            username: string;
        };
        /** @description An agency whose work goes to others. */
        MoveDto: {
            /** @description What goes elsewhere; the first that fits counts. */
            exceptions?: components["schemas"]["ExceptionDto"][];
            /** @description The agency. */
            from: components["schemas"]["AgencyCode"];
            /** @description It goes on itself, with what is not moved; default: it ends. */
            remains?: boolean;
            to?: components["schemas"]["AgencyCode"] | null;
        };
        /**
         * @description What became of an appointment.
         * @enum {string}
         */
        MoveOutcome: "kept" | "moved" | "lapsed";
        /**
         * @description What stands against the move of a dossier.
         * @enum {string}
         */
        MoveProblem: "notOpen" | "same" | "noCounterpart" | "unfit" | "otherChild" | "apart" | "unsigned" | "noDeadline";
        /** @description What would become of a dossier. */
        MovingDossier: {
            /** @description Steps that begin with the move, because they run beside where it is. */
            begins: string[];
            /** @description Its code. */
            code?: string | null;
            /** @description Steps that were done and that the process in force does not have. */
            dropped: string[];
            /**
             * Format: date-time
             * @description When the whole is due; that stays.
             */
            dueAt?: string | null;
            /**
             * Format: uuid
             * @description The dossier.
             */
            id: string;
            /** @description Steps before it that nobody has done and nobody will do. */
            passed: string[];
            problem?: components["schemas"]["MoveProblem"] | null;
            /** @description The same in words. */
            problemText?: string | null;
            /** @description Name of its process. */
            process: string;
            /** @description The steps that it is at. */
            steps: components["schemas"]["MovingStep"][];
        };
        /** @description An official who moves. */
        MovingOfficial: {
            /** @description From where. */
            from: components["schemas"]["Ref"];
            /** @description Full name. */
            fullName: string;
            /**
             * Format: uuid
             * @description The account.
             */
            id: string;
            /** @description To where. */
            to: components["schemas"]["Ref"];
        };
        /** @description A part in dossiers of another agency: steps that are done for it, opinions that it waits for. */
        MovingPart: {
            /** @description Whose dossiers they are, and stay. */
            agency: components["schemas"]["Ref"];
            /**
             * Format: int64
             * @description How many open dossiers.
             */
            dossiers: number;
            /** @description Who has the part. */
            from: components["schemas"]["Ref"];
            /** @description Who takes it over. */
            to: components["schemas"]["Ref"];
        };
        /** @description A procedure that others carry out by the agency's own process. */
        MovingProcedure: {
            /** @description From where. */
            from: components["schemas"]["Ref"];
            /** @description The procedure. */
            procedure: components["schemas"]["Ref"];
            /** @description Everyone who takes it over. */
            to: components["schemas"]["Ref"][];
        };
        /** @description A step that a dossier is at, and what it becomes. */
        MovingStep: {
            /**
             * Format: date-time
             * @description When it would be due.
             */
            dueAfter?: string | null;
            /**
             * Format: date-time
             * @description When it is due now.
             */
            dueBefore?: string | null;
            /** @description Name of the step now. */
            from: string;
            /** @description Its kind. */
            kind: components["schemas"]["StepKind"];
            /** @description Name of the step afterwards; none: no step takes its place. */
            to?: string | null;
        };
        /** @description Record an absence. */
        NewAbsence: {
            /**
             * Format: date-time
             * @description The first moment of it.
             */
            from: string;
            /**
             * Format: uuid
             * @description Who is away; default: the caller. Heads record it for the officials of their agencies.
             */
            official?: string | null;
            /** @description Why: leave, illness, a business trip. */
            reason: string;
            /**
             * Format: uuid
             * @description Who does the work meanwhile: an official of the same agency with a role that the absent holds there. None: the work waits, or a head gives it
             *     to others.
             */
            substitute?: string | null;
            /**
             * Format: date-time
             * @description The first moment after it; at most two years later.
             */
            until: string;
        };
        /** @description A plan for agencies. */
        NewAgencyChange: {
            /** @description The decision. */
            decision: components["schemas"]["DecisionDto"];
            /**
             * Format: date
             * @description The first day on which it holds; it is carried out at its beginning, Vietnamese time.
             */
            effectiveOn: string;
            /** @description What the decision does. */
            kind: components["schemas"]["ChangeKind"];
            /** @description Agencies whose work goes to others. */
            moves?: components["schemas"]["MoveDto"][];
            /** @description A word to those who read it. */
            note?: string | null;
            /** @description Agencies that begin. */
            opens?: components["schemas"]["OpeningDto"][];
            /** @description Agencies with a new superior. */
            placings?: components["schemas"]["PlacingDto"][];
            /** @description Agencies with a new name. */
            renames?: components["schemas"]["RenamingDto"][];
        };
        /** @description In which capacity a dossier is filed for somebody else. */
        NewAssistance: {
            /** @description In which capacity. */
            kind: components["schemas"]["HelperKind"];
            /** @description Who is told of what happens. */
            notices: components["schemas"]["Notices"];
            /** @description Name of the school or firm. */
            organisation?: string | null;
        };
        /** @description A commune that took in an old one, whole or in part. */
        NewCommune: {
            /** @description Code. */
            code: string;
            /** @description Whether an address there is taken to be in this commune. */
            isDefault: boolean;
            /** @description Name. */
            name: string;
            /** @description Code of its province. */
            provinceCode: string;
            /** @description Name of its province. */
            provinceName: string;
            /** @description Whether the whole old commune went there. */
            whole: boolean;
        };
        /** @description Begin a dossier: a draft, or filed at once. */
        NewDossier: {
            /**
             * @description Which agency it goes to.
             * @example H26.00004
             */
            agencyCode: string;
            /** @description Answers to the form of the procedure. */
            answers?: Record<string, unknown> | null;
            applicant?: components["schemas"]["Applicant"] | null;
            assistance?: components["schemas"]["NewAssistance"] | null;
            /** @description Which case of the procedure; default: the first. */
            caseVariantId?: string | null;
            channel?: components["schemas"]["Channel"] | null;
            /** @description The papers that lie on the desk, for what comes in there. */
            papers?: components["schemas"]["HandedIn"][] | null;
            /**
             * @description Which procedure.
             * @example 1.004873
             */
            procedureCode: string;
            resultDelivery?: components["schemas"]["Delivery"] | null;
            /**
             * Format: int32
             * @description How many sets of it (bộ) lie on the desk, where it is received at once; default: 1.
             */
            sets?: number | null;
            /**
             * @description File at once instead of keeping a draft.
             * @default false
             */
            submit?: boolean;
        };
        /** @description A partner that is named. */
        NewPartner: {
            /** @description Code of the agency. */
            agencyCode: string;
            /** @description The name that processes have for it. */
            partner: string;
        };
        /** @description The decision to move dossiers. */
        NewProcessMove: {
            /** @description Code of the agency whose dossiers they are. */
            agencyCode: string;
            /** @description Choices by hand. */
            choices?: components["schemas"]["StepChoice"][] | null;
            /** @description These alone; absent: all that are open. */
            dossiers?: string[] | null;
            /** @description Code of the procedure. */
            procedureCode: string;
            /** @description Why, in free words alone or beside `reasonCode`; stands in the history of each dossier. One of both is needed. */
            reason?: string | null;
            reasonCode?: components["schemas"]["ReasonCode"] | null;
            /** @description From the preview: what was seen there is what is done. */
            stamp: string;
        };
        /**
         * @description Who is told of what happens.
         * @enum {string}
         */
        Notices: "owner" | "helper" | "both";
        /** @description A notice. */
        Notification: {
            /** @description The agency that handles it. */
            agency: components["schemas"]["Ref"];
            /** @description Its code. */
            code?: string | null;
            /**
             * Format: date-time
             * @description When it was told.
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description The dossier.
             */
            dossierId: string;
            /**
             * Format: date-time
             * @description The time that is or was to be kept.
             */
            dueAt: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What is told. */
            kind: components["schemas"]["ReminderKind"];
            /** @description Whether the reader may open the dossier; a supervisor above the agency is told of it alone. */
            mayOpen: boolean;
            /** @description Name of its procedure. */
            procedureName: string;
            /**
             * Format: date-time
             * @description When it was read.
             */
            readAt?: string | null;
            /** @description The step, where it is about one. */
            stepName?: string | null;
        };
        /** @description Mark notices as read. */
        NotificationChange: {
            /** @description Those that were read; absent: all of them. */
            read?: string[] | null;
        };
        /** @description A page of notices. */
        NotificationPage: {
            /** @description Newest first. */
            items: components["schemas"]["Notification"][];
            /** @description Cursor of the next page. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many were not read, of all.
             */
            unread: number;
        };
        /** @description The officials of an agency. */
        OfficialPage: {
            /** @description By name. */
            items: components["schemas"]["OfficialSummary"][];
            /** @description Always null: the list is whole. */
            next?: string | null;
        };
        /** @description An official, by name. */
        OfficialRef: {
            /**
             * Format: uuid
             * @description The account.
             */
            id: string;
            /** @description Full name. */
            name: string;
        };
        /** @description An official of an agency. */
        OfficialSummary: {
            /**
             * Format: date-time
             * @description Until when the official is away; none: there now.
             */
            absentUntil?: string | null;
            /** @description Whether the account can be used; one that cannot may still hold dossiers. */
            active: boolean;
            /** @description Full name. */
            fullName: string;
            /**
             * Format: uuid
             * @description The account.
             */
            id: string;
            /**
             * Format: int64
             * @description Open steps that the official holds, of dossiers of any agency.
             */
            openSteps: number;
            /** @description Roles held at the agency. */
            roles: components["schemas"]["Role"][];
        };
        /** @description Procedures. */
        OnTheSpot: {
            /** @description By name. */
            items: components["schemas"]["Ref"][];
            /** @description Always null: the list is whole. */
            next?: string | null;
        };
        /** @description Hours of a day. */
        OpenHours: {
            /**
             * @description End.
             * @example 11:30
             */
            closes: string;
            /**
             * @description Beginning, Vietnamese time.
             * @example 07:30
             */
            opens: string;
        };
        /** @description An agency that begins with the change. */
        OpeningDto: {
            /** @description Where it is. */
            address?: string | null;
            /** @description Its code. */
            code: components["schemas"]["AgencyCode"];
            /** @description Code of its commune. */
            commune?: string | null;
            /** @description Level of administration. */
            level: components["schemas"]["Level"];
            /** @description Its name. */
            name: string;
            /** @description Its telephone number. */
            phone?: string | null;
            /** @description Code of its province. */
            province?: string | null;
            superior?: components["schemas"]["AgencyCode"] | null;
        };
        /** @description What a step of the process said that was asked for its opinion. */
        OpinionDto: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Its name. */
            name: string;
            /** @description `approve`: it agrees; `refuse`: it does not. */
            outcome: components["schemas"]["ProposalOutcome"];
            reasonCode?: components["schemas"]["ReasonCode"] | null;
            /** @description Nothing was said in its time: by the definition of the process it agrees. */
            silent: boolean;
            /** @description The step, from 0. */
            step: number;
            /** @description Its words. */
            text: string;
            /** @description Its unit. */
            unit: string;
        };
        /** @description Something else that moves: a calendar, counters, words on slips. */
        OtherBelonging: {
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
            /** @description From where. */
            from: components["schemas"]["Ref"];
            /**
             * @description It stays behind: the successor has its own, or an earlier predecessor's. Appointments that its dossiers have from another calendar are listed for
             *     decision when they move.
             */
            left: boolean;
            /** @description To where. */
            to: components["schemas"]["Ref"];
            /** @description What. */
            what: components["schemas"]["OtherKind"];
        };
        /**
         * @description What else an agency has.
         * @enum {string}
         */
        OtherKind: "calendar" | "desks" | "slipTexts" | "onTheSpot" | "exchange";
        /** @description Figures of a period for all, with the period. */
        Overview: components["schemas"]["Figures"] & {
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to: string;
        };
        /** @description The owner's own word; there is nothing to say beside it. */
        OwnerConfirmation: Record<string, unknown>;
        /** @description A dossier that another was opened for, or that was opened for another. */
        ParentDto: {
            /** @description Its code. */
            code?: string | null;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The system that holds it; null: this one. */
            system?: string | null;
        };
        /** @description An agency that does steps for another. */
        PartnerAgency: {
            /** @description The agency. */
            agency: components["schemas"]["Ref"];
            from?: components["schemas"]["Ref"] | null;
            /** @description The name that processes have for it: `tax`, `landRegistry`. */
            partner: string;
            /** @description Whether anybody works on dossiers there; where nobody does, its steps wait. */
            staffed: boolean;
        };
        /** @description A payment that was asked for. */
        PaymentDto: {
            /**
             * Format: int64
             * @description How much, in đồng.
             */
            amount: number;
            /**
             * Format: uuid
             * @description The file that proves a reduction or an exemption.
             */
            proof?: string | null;
            /** @description What for. */
            purpose: string;
            /**
             * Format: int32
             * @description How many pieces it is for, where it is paid by the piece.
             */
            quantity?: number | null;
            /** @description Why it is another amount than the rule's. */
            reason?: string | null;
            reasonCode?: components["schemas"]["ReasonCode"] | null;
            /** @description Number of the receipt, where it was paid. */
            receipt?: string | null;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            requestedAt: string;
            /**
             * Format: int64
             * @description What the fee rule asks for, in đồng; none where it gives no sum.
             */
            ruleAmount?: number | null;
            /**
             * Format: date-time
             * @description When it was settled.
             */
            settledAt?: string | null;
            /** @description Who confirmed or waived it; officials only. */
            settledBy?: string | null;
            /** @description Ground of the exemption, where it was waived. */
            waivedFor?: string | null;
        };
        /** @description A piece of the way through a process: a step, lines at the same time, or a choice of lines. */
        PieceDto: {
            /** @description Lines of which one is taken. */
            choice?: components["schemas"]["LineDto"][] | null;
            /** @description Lines that run at the same time. */
            parallel?: components["schemas"]["PieceDto"][][] | null;
            /** @description Number of the step, when it is one. */
            step?: number | null;
        };
        /** @description An agency that comes under another one. */
        PlacingDto: {
            /** @description The agency. */
            agency: components["schemas"]["AgencyCode"];
            /** @description The agency above it from then on. */
            superior: components["schemas"]["AgencyCode"];
        };
        /** @description What is wrong with a plan by now. */
        PlanFault: {
            /** @description Stable code of what is wrong. */
            code: string;
            /** @description What is wrong and what would be right. */
            message: string;
            /** @description Where, as a JSON pointer into the plan. */
            pointer: string;
        };
        /** @description A step of a process. */
        PlannedStep: {
            /** @description Its time in difficult areas, where that is another. */
            difficultLimitText?: string | null;
            /** @description Number, from 0. */
            index: number;
            /** @description What kind of work it is. */
            kind: components["schemas"]["StepKind"];
            /** @description Its time, in Vietnamese. */
            limitText?: string | null;
            /** @description What is done. */
            name: string;
            /** @description The agency that does it, by the name that each agency resolves; null: the dossier's own. */
            partner?: string | null;
            /** @description The phase that it belongs to. */
            phase?: string | null;
            /** @description Who does it. */
            role: components["schemas"]["Role"];
            /** @description At an opinion: who says nothing in its time agrees. */
            silenceAgrees: boolean;
            /** @description Which unit. */
            unit: string;
        };
        /** @description A page of what a change would move. */
        Preview: {
            /** @description The dossiers, in the order in which they were begun. */
            items: components["schemas"]["WouldMove"][];
            /** @description Cursor of the next page. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many there are in all.
             */
            total: number;
        };
        /** @description The problem document (RFC 9457) of every error answer. */
        Problem: {
            /** @description Stable code, for programs and translations. */
            code: string;
            /** @description What went wrong here, and what to do. */
            detail?: string | null;
            /** @description All errors of the input at once. */
            errors?: components["schemas"]["FieldError"][];
            /** @description A URI that names this one occurrence: `/requests/{requestId}`. It cannot be fetched. */
            instance: string;
            /** @description Number of this request, as in `X-Request-Id` and in the logs. */
            requestId: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What kind of problem this is, in a sentence. */
            title: string;
            /** @description A URI that names the kind of problem: `/problems/{code}`. */
            type: string;
        };
        /** @description A procedure with everything that is published about it. */
        Procedure: {
            /** @description Who may file. */
            audience: components["schemas"]["Audience"][];
            /** @description Cases with their papers. */
            caseVariants: components["schemas"]["CaseVariant"][];
            /** @description Filing channels, each with its own limit and fees. */
            channels: components["schemas"]["FilingChannel"][];
            /** @description National code `d.dddddd`, or a local one. */
            code: string;
            /** @description Competent agency as text. */
            competentAgency?: string | null;
            /** @description Conditions as text. */
            conditions: string;
            /** @description Coordinating agency as text. */
            coordinatingAgency?: string | null;
            /** @description Number of the publishing decision. */
            decisionNumber?: string | null;
            /** @description Description as published. */
            description: string;
            /** @description Whether the whole record is known, or its names only. */
            detail: components["schemas"]["Detail"];
            /** @description Executing agencies as text. */
            executingAgencies: string[];
            /** @description Published form files. */
            forms: components["schemas"]["Ref"][];
            /** @description Whether its printed form can be filled in here. */
            hasForm: boolean;
            /** @description Where dossiers are taken in, as text. */
            intakeAddress?: string | null;
            /** @description Keywords as published. */
            keywords: string;
            /** @description Kind by the law's delegation (loại thủ tục). */
            kind?: string | null;
            /** @description Legal texts that it rests on. */
            legalBases: components["schemas"]["LegalBasis"][];
            /** @description Levels that carry it out. */
            levels: components["schemas"]["Level"][];
            /** @description Name as published. */
            name: string;
            /** @description Whether it can be filed on the national portal. */
            online: boolean;
            /** @description Publishing body. */
            publisher: components["schemas"]["Ref"];
            /** @description Doubts about the record, as codes. */
            quality: string[];
            /** @description What the applicant gets. */
            results: components["schemas"]["ResultType"][];
            /** @description Subject area. */
            sector: components["schemas"]["Ref"];
            /** @description Where the record comes from. */
            source: string;
            /** @description Order of work. */
            steps: components["schemas"]["Steps"];
            /** @description The record was shortened or written by hand and must not be cited as official. */
            unofficial: boolean;
            /**
             * Format: date-time
             * @description When this version was published here.
             */
            updatedAt: string;
            /**
             * Format: int32
             * @description Number of this version.
             */
            version: number;
        };
        /** @description A line of the paper list. */
        ProcedureComponent: {
            /**
             * Format: int32
             * @description Copies asked for.
             */
            copies: number;
            /** @description File names of the published forms. */
            formFiles: string[];
            /** @description Heading under which the source lists it, when that heading is not the case itself. */
            group?: string | null;
            /** @description Stable inside one version. */
            id: string;
            /** @description Paper or remark. */
            kind: components["schemas"]["ComponentKind"];
            /** @description Name as published. */
            name: string;
            /**
             * Format: int32
             * @description Originals asked for.
             */
            originals: number;
            /** @description Shown and taken home again. */
            presented: boolean;
            /** @description Whether it must be there. */
            required: boolean;
        };
        /** @description The form of a procedure. */
        ProcedureForm: {
            /** @description How much of the printed form is in it. */
            confidence: components["schemas"]["FormConfidence"];
            /** @description Code of the printed form; none for the general form. */
            formCode?: string | null;
            /** @description Code of the procedure. */
            procedureCode: string;
            /** @description JSON Schema (draft-07) that answers are held to. */
            schema: Record<string, unknown>;
            /** @description Title. */
            title: string;
            /** @description How react-jsonschema-form shows it. */
            uiSchema: Record<string, unknown>;
            /**
             * Format: int32
             * @description Version of the form.
             */
            version: number;
        };
        /** @description A page of procedures. */
        ProcedurePage: {
            /** @description What came nearest, when nothing answers the question. */
            closest?: components["schemas"]["ProcedureSummary"][];
            /** @description The question as it was understood, when slips of the finger were corrected. */
            didYouMean?: string | null;
            /** @description Counts by filter; with `facets=true` only. */
            facets?: components["schemas"]["Facets"];
            /** @description The best first; without a question the everyday ones first. Empty when nothing answers the question: see `closest`. */
            items: components["schemas"]["ProcedureSummary"][];
            /** @description Cursor of the next page. */
            next?: string | null;
            /**
             * Format: int32
             * @description How many were found; with `total=true` only.
             */
            total?: number;
        };
        /** @description A procedure as it was when the dossier was begun. */
        ProcedureRef: {
            /** @description Code. */
            code: string;
            /** @description Name. */
            name: string;
            /**
             * Format: int32
             * @description Version.
             */
            version: number;
        };
        /** @description A procedure in a list. */
        ProcedureSummary: {
            /** @description Executing agencies as text. */
            agency?: string | null;
            /** @description Who may file. */
            audience: components["schemas"]["Audience"][];
            /** @description Code. */
            code: string;
            /** @description Whether the whole record is known, or its names only. */
            detail: components["schemas"]["Detail"];
            /** @description The fee in a few words. */
            fee?: string | null;
            /** @description Whether its printed form can be filled in here. */
            hasForm: boolean;
            /** @description Levels that carry it out. */
            levels: components["schemas"]["Level"][];
            /** @description Name as published. */
            name: string;
            /** @description Whether it can be filed on the national portal. */
            online: boolean;
            /** @description Publishing body. */
            publisher: components["schemas"]["Ref"];
            /** @description What the applicant gets. */
            result?: string | null;
            /** @description Subject area. */
            sector: components["schemas"]["Ref"];
            /** @description The time limit in a few words. */
            timeLimit?: string | null;
        };
        /** @description A version of a procedure. */
        ProcedureVersion: {
            /** @description Members of the record that differ from the version before; empty for the first. */
            changed: string[];
            /**
             * Format: date-time
             * @description When it was published here.
             */
            publishedAt: string;
            /**
             * Format: int32
             * @description Its number.
             */
            version: number;
        };
        /** @description A page of versions. */
        ProcedureVersionPage: {
            /** @description Newest first. */
            items: components["schemas"]["ProcedureVersion"][];
            /** @description Cursor of the next page. */
            next?: string | null;
        };
        /** @description What a check of a process found. */
        ProcessCheck: {
            /** @description What stands in the way, and what should be looked at. */
            findings: components["schemas"]["FindingDto"][];
            /** @description The way through them. */
            flow: components["schemas"]["PieceDto"][];
            /** @description Whether it can be published. */
            sound: boolean;
            /** @description The steps, numbered; empty where it is not sound. */
            steps: components["schemas"]["PlannedStep"][];
            /** @description The sum of the steps, in the unit of the whole; null where they cannot be added. */
            totalText?: string | null;
        };
        /** @description A process. */
        ProcessDetail: components["schemas"]["ProcessSummary"] & {
            /**
             * Format: date-time
             * @description When this version was last changed.
             */
            changedAt?: string | null;
            /** @description As it is written. */
            definition: Record<string, unknown>;
            /** @description What should be looked at. */
            findings: components["schemas"]["FindingDto"][];
            /** @description The way through them. */
            flow: components["schemas"]["PieceDto"][];
            /** @description The steps, numbered. */
            steps: components["schemas"]["PlannedStep"][];
        };
        /** @description What a process is for, and how it goes. */
        ProcessDraft: {
            /** @description For this agency and those below it; none: for every one. */
            agencyCode?: string | null;
            /** @description For this case of the procedure; none: for every one. */
            caseVariantId?: string | null;
            /** @description The process: a document of `GET /schemas/process.json`. */
            definition: Record<string, unknown>;
            difficultWhole?: components["schemas"]["WholeTime"] | null;
            /** @description The procedure; none: a pattern. */
            procedureCode?: string | null;
            /** @description The decision that approved it. */
            source?: string | null;
            /** @description What it is called in the catalogue of processes. */
            title: string;
            whole?: components["schemas"]["WholeTime"] | null;
        };
        /** @description The internal process, as it went. */
        ProcessDto: {
            /** @description The present step; the first of them where several run at the same time. */
            current?: number | null;
            /** @description The way through them. */
            flow: components["schemas"]["PieceDto"][];
            /** @description Its name. */
            name: string;
            /** @description All steps. */
            steps: components["schemas"]["StepDto"][];
        };
        /** @description A decision to move dossiers, and how far it has come. */
        ProcessMove: {
            /** @description The agency. */
            agency: components["schemas"]["Ref"];
            /**
             * Format: date-time
             * @description When.
             */
            askedAt: string;
            /** @description Who decided. */
            askedBy: string;
            /**
             * Format: date-time
             * @description When all were looked at.
             */
            finishedAt?: string | null;
            /**
             * Format: uuid
             * @description The decision.
             */
            id: string;
            /** @description Dossiers that were not moved, at most 500. */
            kept: components["schemas"]["KeptDossier"][];
            /**
             * Format: int64
             * @description Dossiers that are still to be looked at.
             */
            left: number;
            /**
             * Format: int64
             * @description Dossiers that were moved.
             */
            moved: number;
            /** @description The procedure. */
            procedure: components["schemas"]["Ref"];
            /** @description Why, in whole words. */
            reason: string;
            reasonCode?: components["schemas"]["ReasonCode"] | null;
        };
        /** @description What a move would do. Nothing is changed by asking. */
        ProcessMovePreview: {
            /** @description The agency. */
            agency: components["schemas"]["Ref"];
            /** @description Dossiers that cannot. */
            blocked: number;
            /** @description Those that would move or cannot, at most 500. */
            dossiers: components["schemas"]["MovingDossier"][];
            /** @description Dossiers that would move. */
            movable: number;
            /** @description The procedure. */
            procedure: components["schemas"]["Ref"];
            /** @description Dossiers that are worked by the process in force already. */
            same: number;
            /** @description What the decision must name. */
            stamp: string;
            /** @description The processes in force, by case. */
            targets: components["schemas"]["TargetProcess"][];
        };
        /** @description Which dossiers, and by which choices. */
        ProcessMoveScope: {
            /** @description Code of the agency whose dossiers they are. */
            agencyCode: string;
            /** @description Choices by hand. */
            choices?: components["schemas"]["StepChoice"][] | null;
            /** @description These alone; absent: all that are open. */
            dossiers?: string[] | null;
            /** @description Code of the procedure. */
            procedureCode: string;
        };
        /** @description Processes. */
        ProcessPage: {
            /** @description By id, newest version first. */
            items: components["schemas"]["ProcessSummary"][];
            /** @description Cursor of the next page. */
            next?: string | null;
        };
        /**
         * @description Whether a version is worked by.
         * @enum {string}
         */
        ProcessState: "draft" | "published" | "retired";
        /** @description A process in a list. */
        ProcessSummary: {
            /** @description For this agency and those below it; null: for every one. */
            agencyCode?: string | null;
            /** @description For this case; null: for every one. */
            caseVariantId?: string | null;
            /** @description How many things should be looked at. */
            findingCount: number;
            /** @description Its id, the same in all versions. */
            id: string;
            /** @description The procedure; null: a pattern. */
            procedureCode?: string | null;
            /** @description The decision that approved it. */
            source: string;
            /** @description Whether it is worked by. */
            state: components["schemas"]["ProcessState"];
            /** @description How many steps. */
            stepCount: number;
            /** @description Its title. */
            title: string;
            /**
             * Format: int32
             * @description The version.
             */
            version: number;
            /** @description The time of the whole, in Vietnamese. */
            wholeText?: string | null;
        };
        /** @description What the specialist proposes. */
        ProposalDto: {
            /** @description To approve or to refuse. */
            outcome: components["schemas"]["ProposalOutcome"];
            reasonCode?: components["schemas"]["ReasonCode"] | null;
            /** @description In words. */
            text: string;
        };
        /**
         * @description What an appraisal proposes.
         * @enum {string}
         */
        ProposalOutcome: "approve" | "refuse";
        /** @description How a draft is put in force. */
        Publication: {
            /** @description What does not add up, and roles that nobody holds yet, have been seen. */
            acknowledge?: boolean;
        };
        /**
         * @description A reason of the list.
         * @enum {string}
         */
        ReasonCode: "notCompetent" | "notEligible" | "duplicate" | "notPublished" | "papersMissing" | "papersNotInOrder" | "answersNotInOrder" | "notThere" | "unreadable" | "pagesMissing" | "unsigned" | "expired" | "wrongForm" | "mismatch" | "notCertified" | "notAnswered" | "wrongAnswer" | "groundsLacking" | "draftWrong" | "toBeVerified" | "conditionsNotMet" | "papersInvalid" | "untrueStatement" | "noLongerNeeded" | "filedByMistake" | "toBeFiledAnew" | "systemIncident" | "taxAuthority" | "papersElsewhere" | "applicantActs" | "publicNotice" | "verificationByLaw" | "complexCase" | "opinionLate" | "workload" | "otherCompetence" | "applicantSilent" | "notPaid" | "notCompleted" | "authorityDecision" | "dispute" | "onRequest" | "resultWrong" | "resultLost" | "resultUnlawful" | "child" | "poorHousehold" | "elderly" | "disabled" | "merit" | "ethnicMinority" | "byLaw" | "filedOnline" | "provincialAmount" | "taxNotice" | "workingDaysDecided" | "hoursChanged" | "calendarWrong" | "processApproved" | "lawChanged" | "unitsArranged" | "processWrong" | "other";
        /** @description A reason of the list. */
        ReasonDto: {
            /** @description Its code, for `reasonCode`. */
            code: components["schemas"]["ReasonCode"];
            /** @description Whether free words must stand beside it. */
            needsWords: boolean;
            /** @description What would put it right, for a defect. */
            remedy?: string | null;
            /** @description The law behind it, where one rule is. */
            source?: string | null;
            /** @description In Vietnamese, as it is told to the applicant and printed; `other` is told by the free words alone. */
            text: string;
            /** @description In English, for readers of English. */
            textEn: string;
            /** @description What it can be given for. */
            uses: components["schemas"]["ReasonUse"][];
        };
        /** @description The reasons, in the order in which they are offered. */
        ReasonPage: {
            /** @description The reasons. */
            items: components["schemas"]["ReasonDto"][];
            /** @description Always null: the list is whole. */
            next?: string | null;
        };
        /**
         * @description What a reason is given for.
         * @enum {string}
         */
        ReasonUse: "decline" | "requestSupplement" | "paperDefect" | "answerDefect" | "sendBack" | "propose" | "refuse" | "withdraw" | "pause" | "extend" | "apologize" | "transfer" | "terminate" | "correct" | "waivePayment" | "changeAmount" | "reschedule" | "changeProcess";
        /** @description Give what an official holds to others. */
        ReassignRequest: {
            /**
             * Format: uuid
             * @description `next` of the answer before, where there were more than 100.
             */
            after?: string | null;
            /** @description The agency whose work it is; the caller is a head there. */
            agency: string;
            /**
             * @description Only tell what would be done; nothing is changed.
             * @default false
             */
            dryRun?: boolean;
            /**
             * Format: uuid
             * @description Who takes it all over; none: each step goes to the least loaded who is there and holds its role.
             */
            to?: string | null;
        };
        /** @description A code and the name that people read. */
        Ref: {
            /** @description Stable code. */
            code: string;
            /** @description Name in Vietnamese. */
            name: string;
        };
        /** @description Why the dossier was declined or refused. */
        RefusalDto: {
            /** @description The reason. */
            reason: string;
        };
        /** @description Register a citizen. */
        RegisterRequest: {
            /**
             * Format: email
             * @description E-mail, for notices.
             */
            email?: string | null;
            /**
             * @description Full name as on the identity card.
             * @example Nguyễn Thị An
             */
            fullName: string;
            /**
             * @description Personal identification number (số định danh cá nhân), 12 digits.
             * @example 001099999123
             */
            identityNumber: string;
            /** @description At least 10 characters; any characters. */
            password: string;
            /**
             * @description Mobile telephone.
             * @example 0912345678
             */
            phone: string;
        };
        /**
         * @description What somebody is told.
         * @enum {string}
         */
        ReminderKind: "stepDue" | "stepDueSuperior" | "stepOverdue" | "dossierOverdue" | "supplementEnding";
        /** @description An agency that gets another name. */
        RenamingDto: {
            /** @description The agency. */
            agency: components["schemas"]["AgencyCode"];
            /** @description Its new name. */
            name: string;
        };
        /** @description The outcome document. */
        ResultDto: {
            /** @description File name. */
            fileName: string;
            /**
             * Format: date-time
             * @description When it was issued.
             */
            issuedAt: string;
            /** @description What the file is. */
            mediaType: string;
            /** @description Its number. */
            number: string;
            /** @description SHA-256 of its bytes, hexadecimal. */
            sha256: string;
            /**
             * Format: int64
             * @description Bytes.
             */
            size: number;
        };
        /** @description A result document. */
        ResultType: {
            /** @description Result code. */
            code?: string | null;
            /** @description Name. */
            name: string;
        };
        /**
         * @description A role (domain reference 1.2). All but `submitter` and `apiClient` are held at an agency.
         * @enum {string}
         */
        Role: "submitter" | "counterOfficial" | "specialist" | "divisionHead" | "leader" | "recordsClerk" | "cashier" | "deskHead" | "supervisor" | "catalogueAdmin" | "systemAdmin" | "apiClient";
        /** @description A role at an agency. */
        RoleAt: {
            /** @description The agency. */
            agency: components["schemas"]["Ref"];
            /** @description The role. */
            role: components["schemas"]["Role"];
        };
        /**
         * @description What became of a row.
         * @enum {string}
         */
        RowOutcome: "done" | "possible" | "refused";
        /**
         * @description The rule behind a ledger line.
         * @enum {string}
         */
        Rule: "firstDayNotCounted" | "hoursStartAtOnce" | "afterCutoff" | "receivedOnDayOff" | "holidayNotCounted" | "closureNotCounted" | "makeUpDayCounted" | "endsOnWorkingDay" | "endOfLastDay" | "supplementSuspends" | "supplementRestarts" | "paymentSuspends" | "incidentSuspends" | "otherAgencySuspends" | "applicantSuspends" | "publicationSuspends" | "apologyMovesDue" | "lawExtends" | "ownHoursCounted" | "calendarChanged" | "endStopsClock";
        /** @description A saved calendar. */
        SavedCalendar: {
            /** @description The calendar. */
            calendar: components["schemas"]["Calendar"];
            /**
             * Format: int64
             * @description How many appointments it would move, which now wait for a decision.
             */
            moves: number;
        };
        /** @description Search by what must not stand in an address. Give at least one member. */
        SearchRequest: {
            /** @description Code, or the beginning of one. */
            code?: string | null;
            /** @description Number of the applicant. */
            identityNumber?: string | null;
            /** @description Name of the applicant, or the beginning of it; diacritics do not matter. */
            name?: string | null;
            /** @description Telephone of the applicant. */
            phone?: string | null;
        };
        /** @description A subject area with its procedures counted. */
        Sector: {
            /** @description Code made of publisher and name. */
            code: string;
            /**
             * Format: int32
             * @description Published procedures.
             */
            count: number;
            /** @description Name. */
            name: string;
            /** @description Publishing body. */
            publisher: components["schemas"]["Ref"];
        };
        /** @description Figures of one sector. */
        SectorFigures: components["schemas"]["Figures"] & {
            /** @description The sector. */
            sector: components["schemas"]["Ref"];
        };
        /** @description Figures by sector, worst first. */
        SectorFiguresPage: {
            /** @description One per sector with dossiers. */
            items: components["schemas"]["SectorFigures"][];
            /** @description Always null: the list is whole. */
            next?: string | null;
        };
        /** @description The sectors. */
        SectorPage: {
            /** @description Those with procedures, the largest first. */
            items: components["schemas"]["Sector"][];
            /** @description Always null: the list is whole. */
            next?: string | null;
        };
        /** @description An open session. The refresh token is in an HttpOnly cookie. */
        Session: {
            /** @description Bearer token for the API. */
            accessToken: string;
            /**
             * Format: int32
             * @description Seconds until it ends.
             */
            expiresIn: number;
            /** @description Who signed in. */
            me: components["schemas"]["Me"];
        };
        /** @description A paper that the asked agency is shown. */
        ShownPaper: {
            /** @description Its name. */
            fileName: string;
            /**
             * Format: uuid
             * @description The file.
             */
            id: string;
            /** @description What kind of file it is. */
            mediaType: string;
            /**
             * Format: int64
             * @description Bytes.
             */
            size: number;
        };
        /** @description What is printed where the agency says nothing. */
        SlipDefaults: {
            /** @description Telephone of the agency, printed with the name of the official. */
            phone?: string | null;
            /** @description Place name; none where the name of the agency does not tell it, so that dots are printed. */
            place?: string | null;
            /** @description Superior agency. */
            superior?: string | null;
            /** @description Issuing unit. */
            unit: string;
        };
        /** @description The slip texts of an agency. */
        SlipTexts: {
            /** @description The agency. */
            agency: components["schemas"]["Ref"];
            /** @description What is printed for the rest. */
            defaults: components["schemas"]["SlipDefaults"];
            /** @description What the agency changed. */
            texts: components["schemas"]["SlipWords"];
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt?: string | null;
            /**
             * Format: int64
             * @description Version; 0 before the first change.
             */
            version: number;
        };
        /** @description The texts that an agency may change. Null, or left out: as the catalogue has it. */
        SlipWords: {
            /** @description A sentence at the end of the text of each slip. */
            closingNote?: string | null;
            /** @description Whom to ask, as it reads after "liên hệ"; instead of official and telephone. */
            contact?: string | null;
            /** @description Place name (địa danh) in front of the date. */
            place?: string | null;
            /** @description Superior agency in the head of the paper; an empty text prints none. */
            superior?: string | null;
            /** @description Issuing unit in the head of the paper. */
            unit?: string | null;
        };
        /**
         * @description The name of a state, as the API and the database have it.
         * @enum {string}
         */
        StateKind: "draft" | "submitted" | "received" | "inProgress" | "awaitingSupplement" | "awaitingPayment" | "suspended" | "approved" | "resolved" | "delivered" | "declined" | "refused" | "withdrawn" | "halted";
        /**
         * @description Status of a dossier as the national portal counts it. Overdue is an attribute, never a status.
         * @enum {string}
         */
        Status: "registered" | "received" | "refused" | "processing" | "supplementRequested" | "paymentRequested" | "withdrawn" | "halted" | "resolved" | "returned";
        /** @description A choice by hand: which step of the process in force takes the place of one that it does not have. */
        StepChoice: {
            /** @description Its kind. */
            kind: components["schemas"]["StepKind"];
            /** @description Name of the old step. */
            name: string;
            /**
             * Format: int32
             * @description Index of the step that takes its place.
             */
            to: number;
        };
        /** @description The own time of a step that the dossier is at. Where a partner does it, that is counted by the partner's calendar; it ends with the whole at the latest. */
        StepClock: {
            /** @description The agency that does it. */
            agency: components["schemas"]["Ref"];
            /** @description Whose calendar its time is counted by. */
            countedBy: components["schemas"]["ClockCalendar"];
            /**
             * Format: date-time
             * @description Until when it should be done.
             */
            dueAt?: string | null;
            /** @description Index of the step. */
            index: number;
            /** @description Its limit in words; none where the process gives none any more. */
            limitText?: string | null;
            /** @description The same in English. */
            limitTextEn?: string | null;
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description Working minutes left by its calendar, negative when late; none while the clock stands.
             */
            remainingMinutes?: number | null;
        };
        /** @description A step of the internal process, as it went. */
        StepDto: {
            /** @description The agency, where it is not the dossier's own. */
            agencyCode?: string | null;
            /** @description Who holds it. */
            assignee?: string | null;
            /**
             * Format: date-time
             * @description When it is due.
             */
            dueAt?: string | null;
            /**
             * Format: date-time
             * @description When the dossier came to it.
             */
            enteredAt?: string | null;
            /** @description Number, from 0. */
            index: number;
            /** @description What kind of work it is. */
            kind: components["schemas"]["StepKind"];
            /**
             * Format: date-time
             * @description When it left it.
             */
            leftAt?: string | null;
            /** @description Its own limit. */
            limitText: string;
            /** @description What is done. */
            name: string;
            /** @description The phase that it belongs to. */
            phase?: string | null;
            /** @description Who does it. */
            role: components["schemas"]["Role"];
            /** @description Where it stands. */
            state: components["schemas"]["StepState"];
            /** @description Whether the caller may attach its papers now, as files of the component `step:<index>`. */
            takesPapers: boolean;
            /** @description Which unit. */
            unit: string;
        };
        /**
         * @description What is done at a step, and so which actions it knows.
         * @enum {string}
         */
        StepKind: "intake" | "work" | "appraise" | "review" | "sign" | "issue" | "deliver" | "awaitApplicant" | "awaitPayment" | "awaitPublication" | "child" | "opinion";
        /**
         * @description Where a step stands.
         * @enum {string}
         */
        StepState: "done" | "current" | "todo";
        /** @description Order of work. */
        Steps: {
            /** @description The same text cut into steps. */
            items: components["schemas"]["WorkStep"][];
            /** @description The published text. */
            text: string;
        };
        /** @description A line below the search box. */
        Suggestion: {
            /** @description Code of the procedure or life event; none for a question. */
            code?: string;
            /** @description What it leads to. */
            kind: components["schemas"]["SuggestionTarget"];
            /** @description Text to show. */
            text: string;
        };
        /** @description Suggestions. */
        SuggestionPage: {
            /** @description At most 8, the best first. */
            items: components["schemas"]["Suggestion"][];
            /** @description Always null. */
            next?: string | null;
        };
        /**
         * @description What a suggestion leads to.
         * @enum {string}
         */
        SuggestionTarget: "procedure" | "query" | "lifeEvent";
        /** @description What the applicant was asked to supply. */
        SupplementDto: {
            /**
             * Format: date-time
             * @description Until when to answer; then silence ends the dossier.
             */
            answerBy: string;
            /** @description Everything that is wrong. */
            items: components["schemas"]["Defect"][];
            /** @description Why. */
            reason: string;
            reasonCode?: components["schemas"]["ReasonCode"] | null;
            /**
             * Format: date-time
             * @description When.
             */
            requestedAt: string;
        };
        /** @description A process in force. */
        TargetProcess: {
            /** @description The case of the procedure that it is for. */
            caseVariantId: string;
            /** @description Its name. */
            name: string;
            /** @description Its steps. */
            steps: components["schemas"]["TargetStep"][];
        };
        /** @description A step of the process in force. */
        TargetStep: {
            /** @description Index, from 0. */
            index: number;
            /** @description What is done. */
            kind: components["schemas"]["StepKind"];
            /** @description In how much time. */
            limitText: string;
            /** @description Its name. */
            name: string;
            /** @description Who does it. */
            role: components["schemas"]["Role"];
        };
        /** @description A time limit. */
        TimeLimit: {
            /**
             * Format: double
             * @description How many units.
             */
            amount: number;
            /** @description The unit. */
            unit: components["schemas"]["LimitUnit"];
        };
        /** @description One thing that happened, as the public sees it. */
        TrackedEvent: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description A line in Vietnamese. */
            text: string;
            /** @description The same in English. */
            textEn: string;
        };
        /** @description A step, as the public sees it. */
        TrackedStep: {
            /** @description What is done. */
            name: string;
            /** @description Where it stands. */
            state: components["schemas"]["StepState"];
            /** @description Which unit does it. */
            unit: string;
        };
        /** @description Progress of a dossier, without any name of a person. */
        Tracking: {
            /** @description Of whom. */
            agencyName: string;
            /** @description Code on the slip. */
            code: string;
            /**
             * Format: date-time
             * @description When it is due.
             */
            dueAt?: string | null;
            /** @description How near that is. */
            dueState: components["schemas"]["DueState"];
            /** @description Why then. */
            dueText?: string | null;
            /** @description The same in English. */
            dueTextEn?: string | null;
            enteredBy?: components["schemas"]["HelperKind"] | null;
            /** @description What happened, oldest first. */
            events: components["schemas"]["TrackedEvent"][];
            /** @description What was asked for. */
            procedureName: string;
            /**
             * Format: date-time
             * @description When it was received.
             */
            receivedAt?: string | null;
            /** @description National status. */
            status: components["schemas"]["Status"];
            /** @description The same in Vietnamese. */
            statusText: string;
            /** @description The steps. */
            steps: components["schemas"]["TrackedStep"][];
            /**
             * Format: date-time
             * @description When it was filed.
             */
            submittedAt?: string | null;
        };
        /** @description Who asks for progress shows the slip, or knows the applicant. */
        TrackingRequest: {
            /**
             * @description Code on the slip.
             * @example H26.00004-261121-0001
             */
            code: string;
            /**
             * @description Last four digits of the applicant's telephone or number.
             * @example 1234
             */
            verifier: string;
        };
        /** @description A province or commune of 1 July 2025. */
        Unit: {
            /** @description Code of the General Statistics Office. */
            code: string;
            /** @description `Tỉnh`, `Thành phố`; `Phường`, `Xã`, `Đặc khu`. */
            kind: string;
            /** @description Name with its kind. */
            name: string;
        };
        /** @description A page of units. */
        UnitPage: {
            /** @description In the order of their names. */
            items: components["schemas"]["Unit"][];
            /** @description Cursor of the next page. */
            next?: string | null;
        };
        /** @description How many notices are left to read. */
        Unread: {
            /**
             * Format: int64
             * @description How many were not read.
             */
            unread: number;
        };
        /** @description A file for a component. */
        UploadForm: {
            /** @description Which component of the dossier it is for; `result` for the outcome document. */
            component: string;
            /**
             * Format: binary
             * @description PDF, JPEG or PNG, at most 20 MB.
             */
            file: string;
        };
        /**
         * @description Keep an appointment, or move it.
         * @enum {string}
         */
        Verdict: "keep" | "move";
        /** @description A time limit. */
        WholeTime: {
            /**
             * Format: double
             * @description How many; at most two decimals.
             */
            amount: number;
            /** @description Of what. */
            unit: components["schemas"]["LimitUnit"];
        };
        /** @description How an agency works. */
        WorkRules: {
            /**
             * Format: int32
             * @description Working hours in which the desk checks what comes in online, where the process does not say otherwise.
             */
            checkHours: number;
            /** @description Whether what is received after 15:00 counts from the next working day, where the process does not say otherwise. */
            cutoff: boolean;
            /** @description What becomes of a specialist's step that nobody was named for. */
            distribution: components["schemas"]["Distribution"];
            /**
             * Format: int32
             * @description Working hours before a step is due in which its holder is reminded; never more than a third of the time that the step has.
             */
            holderHours: number;
            /** @description Whether a supplement that the desk asks for after reception begins the clock anew, where the process does not say otherwise; else it goes on. */
            restarts: boolean;
            /**
             * Format: int32
             * @description The same for the superior; not more than for the holder.
             */
            superiorHours: number;
            /**
             * Format: int32
             * @description Working days that applicants have for a supplement, where neither the request nor the process says otherwise; then silence ends the dossier.
             */
            supplementDays: number;
        };
        /** @description The work settings of an agency. */
        WorkSettings: {
            /** @description The agency. */
            agency: components["schemas"]["Ref"];
            /** @description Whether the caller may change them. */
            mayChange: boolean;
            /** @description How it works. */
            rules: components["schemas"]["WorkRules"];
            /**
             * Format: date-time
             * @description When they were last changed.
             */
            updatedAt?: string | null;
            /**
             * Format: int64
             * @description Version; 0 before the first change.
             */
            version: number;
        };
        /** @description One step of the published order of work. */
        WorkStep: {
            /** @description Who acts, where the sentence begins with the actor. */
            actor?: string | null;
            /** @description What happens. */
            text: string;
        };
        /** @description An amount of working time. */
        WorkingTime: {
            /**
             * Format: double
             * @description In days of eight hours, up to the next half.
             */
            days: number;
            /**
             * Format: int64
             * @description In minutes.
             */
            minutes: number;
        };
        /** @description A dossier whose appointment the change would move. */
        WouldMove: {
            /** @description Its agency. */
            agency: components["schemas"]["Ref"];
            /** @description Its code. */
            code?: string | null;
            /**
             * Format: uuid
             * @description The dossier.
             */
            dossierId: string;
            /**
             * Format: date-time
             * @description The appointment given.
             */
            dueAt: string;
            /** @description Its procedure. */
            procedure: components["schemas"]["Ref"];
            /**
             * Format: date-time
             * @description Where the calendar would put it.
             */
            wouldBeAt: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_absences: {
        parameters: {
            query?: {
                /** @description Only those of this official. */
                official?: string;
                /** @description Those that are over or were called off, too; default: only present and coming ones. */
                past?: boolean;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /** @description The next page. */
                    Link?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsencePage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_absence: {
        parameters: {
            query?: never;
            header: {
                /** @description Makes the absence be recorded once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description The absence. */
                    Location?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The official is away in this time already, or the same request is still being worked on. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another request. */
            422: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_absence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the absence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The absence. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_absence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the absence. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The absence. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_agencies: {
        parameters: {
            query?: {
                /** @description Words of the name, with or without diacritics. */
                q?: string;
                /** @description Level of administration. */
                level?: "ministry" | "province" | "commune" | "other";
                /** @description Code of a province. */
                province?: string;
                /** @description Only those where dossiers can be filed, or only those where not. */
                accepting?: boolean;
                /** @description Also those that have ended; default: no. */
                ended?: boolean;
                /** @description Items on a page; default 20. */
                limit?: number;
                /** @description From `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agencies. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the agency. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agency. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agency"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cooperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the agency. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its partners. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cooperation"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_cooperation: {
        parameters: {
            query?: never;
            header: {
                /** @description Version that was read, from `ETag`. */
                "If-Match": string;
            };
            path: {
                /** @description Code of the agency. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CooperationDraft"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cooperation"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_officials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the agency. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The officials. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_on_the_spot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the agency. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The procedures. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnTheSpot"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_on_the_spot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the agency. */
                code: string;
                /** @description Code of the procedure. */
                procedure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done so. */
            204: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_on_the_spot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the agency. */
                code: string;
                /** @description Code of the procedure. */
                procedure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not done so. */
            204: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_slip_texts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the agency. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The texts. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipTexts"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_slip_texts: {
        parameters: {
            query?: never;
            header: {
                /** @description Version that was read, from `ETag`. */
                "If-Match": string;
            };
            path: {
                /** @description Code of the agency. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlipWords"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipTexts"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_slip_texts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the agency. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlipWords"];
            };
        };
        responses: {
            /** @description The receipt. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": number[];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_work_settings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the agency. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkSettings"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_work_settings: {
        parameters: {
            query?: never;
            header: {
                /** @description Version that was read, from `ETag`. */
                "If-Match": string;
            };
            path: {
                /** @description Code of the agency. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkRules"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkSettings"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_agency_changes: {
        parameters: {
            query?: {
                /** @description Only those that have come so far. */
                state?: "planned" | "approved" | "running" | "done" | "cancelled";
                /** @description Items on a page; default 20. */
                limit?: number;
                /** @description From `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /** @description The next page. */
                    Link?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyChangePage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_agency_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Makes the change be planned once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgencyChange"];
            };
        };
        responses: {
            /** @description Planned. */
            201: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description The change. */
                    Location?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyChange"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still being worked on. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another request. */
            422: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agency_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The change. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyChange"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    act_on_agency_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Version that was read, from `ETag`. */
                "If-Match": string;
            };
            path: {
                /** @description Id of the change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeActRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyChange"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not allow it now. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agency_change_dry_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would happen. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agency_change_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the change. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it has come. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeProgress"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Renewed. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register_citizen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Registered and signed in. */
            201: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is an account with this number. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_banks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The banks. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankPage"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_calendar_moves: {
        parameters: {
            query?: {
                /** @description Only of this calendar: `VN` or the code of an agency. */
                scope?: string;
                /** @description Only of dossiers of this agency. */
                agency?: string;
                /** @description Items on a page; default 20. */
                limit?: number;
                /** @description From `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, due first, with the total. */
            200: {
                headers: {
                    /** @description The next page. */
                    Link?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarMovePage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_calendar_moves: {
        parameters: {
            query?: never;
            header: {
                /** @description Makes the decision be taken once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description Decided. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedMoves"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description One of them is not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description One would move into the past, or the same request is still being worked on. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another request. */
            422: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_calendars: {
        parameters: {
            query?: {
                /** @description Items on a page; default 20. */
                limit?: number;
                /** @description From `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `VN`, or the code of an agency. */
                scope: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    /** @description Version, for `If-Match`. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_calendar: {
        parameters: {
            query?: never;
            header: {
                /** @description Version that was read, from `ETag`; `"0"` for a calendar that says nothing yet. */
                "If-Match": string;
            };
            path: {
                /** @description `VN`, or the code of an agency. */
                scope: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDraft"];
            };
        };
        responses: {
            /** @description Saved. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedCalendar"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_calendar: {
        parameters: {
            query?: {
                /** @description Items on a page; default 20. */
                limit?: number;
                /** @description From `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description `VN`, or the code of an agency. */
                scope: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDraft"];
            };
        };
        responses: {
            /** @description A page, with the total. */
            200: {
                headers: {
                    /** @description The next page. */
                    Link?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_consultations: {
        parameters: {
            query?: {
                /** @description Default: `waiting`. */
                view?: "waiting" | "past";
                /** @description Items on a page. */
                limit?: number;
                /** @description From `next` of the page before. */
                cursor?: string;
                /** @description Count them all, too. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of questions. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_consultation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The dossier. */
                id: string;
                /** @description Place of the question in it, from 0. */
                place: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The question. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationDetail"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_consultation: {
        parameters: {
            query?: never;
            header: {
                /** @description Version that was read, from `ETag`. */
                "If-Match": string;
            };
            path: {
                /** @description The dossier. */
                id: string;
                /** @description Place of the question in it, from 0. */
                place: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultationAnswer"];
            };
        };
        responses: {
            /** @description Answered. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationDetail"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No answer is waited for. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was answered since, or the dossier went on without it. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_consultation_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The dossier. */
                id: string;
                /** @description Place of the question in it, from 0. */
                place: number;
                /** @description The file. */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its bytes. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": number[];
                    "image/jpeg": number[];
                    "image/png": number[];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_dossiers: {
        parameters: {
            query?: {
                /** @description Default: `mine` for citizens, `todo` for officials. */
                view?: "mine" | "todo" | "agency";
                /** @description National status. */
                status?: "registered" | "received" | "refused" | "processing" | "supplementRequested" | "paymentRequested" | "withdrawn" | "halted" | "resolved" | "returned";
                /** @description Index of the step, from 0. */
                step?: number;
                /** @description How near the due time is. */
                due?: "overdue" | "today" | "soon";
                /** @description Code of the procedure. */
                procedure?: string;
                /** @description Code of the agency. */
                agency?: string;
                /** @description Account of the official who holds it. */
                assignee?: string;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Tell how many there are. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /** @description The next page. */
                    Link?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_dossier: {
        parameters: {
            query?: never;
            header: {
                /** @description Makes the dossier be begun once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDossier"];
            };
        };
        responses: {
            /** @description Begun, or filed. */
            201: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description The dossier. */
                    Location?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still being worked on, or the dossier cannot be filed now. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another request. */
            422: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    act_on_dossiers: {
        parameters: {
            query?: never;
            header: {
                /** @description Makes each action be taken once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            /** @description What became of each. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still being worked on. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another request. */
            422: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_dossiers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchRequest"];
            };
        };
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_dossier: {
        parameters: {
            query?: never;
            header?: {
                /** @description Version that the reader has. */
                "If-None-Match"?: string | null;
            };
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dossier. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description The reader has it already. */
            304: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_dossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of the draft. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is filed already. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_dossier: {
        parameters: {
            query?: never;
            header: {
                /** @description Version that was read, from `ETag`. */
                "If-Match": string;
            };
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierChange"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be changed now. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    act_on_dossier: {
        parameters: {
            query?: never;
            header: {
                /** @description Version that was read, from `ETag`. */
                "If-Match": string;
                /** @description The same key with the same request gives the first answer again. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier does not allow it now, or the same request is still being worked on. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another request. */
            422: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_action: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActRequest"];
            };
        };
        responses: {
            /** @description The effect. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionEffect"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier does not allow it now. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_assignees: {
        parameters: {
            query?: {
                /** @description Index of one of the present steps, where lines run at the same time; none: the first of them. */
                step?: number;
            };
            header?: never;
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The officials. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Candidates"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadForm"];
            };
        };
        responses: {
            /** @description Stored. */
            201: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The dossier takes no files now. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
                /** @description The file. */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its bytes. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": number[];
                    "image/jpeg": number[];
                    "image/png": number[];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
                /** @description The file. */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back. */
            204: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is filed already. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_dossier_clock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_owner_code: {
        parameters: {
            query?: never;
            header: {
                /** @description Version that was read, from `ETag`. */
                "If-Match": string;
            };
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No address, confirmed before, or too many codes. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_owner_code: {
        parameters: {
            query?: never;
            header: {
                /** @description Version that was read, from `ETag`. */
                "If-Match": string;
            };
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeAnswer"];
            };
        };
        responses: {
            /** @description Confirmed. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The code is wrong, over, or used up. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_owner_confirmation: {
        parameters: {
            query?: never;
            header: {
                /** @description Version that was read, from `ETag`. */
                "If-Match": string;
            };
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerConfirmation"];
            };
        };
        responses: {
            /** @description Confirmed. */
            200: {
                headers: {
                    /** @description Version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody else filed it, or it is confirmed or over. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_dossier_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": number[];
                    "image/jpeg": number[];
                    "image/png": number[];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_slip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
                /** @description `receipt`, `supplement`, `refusal`, `apology`, `termination` or `control`. */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The slip. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": number[];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_dossier_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID or code of the dossier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, oldest first. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierEventPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receive_exchange_message: {
        parameters: {
            query?: never;
            header: {
                /** @description The same as `source` in the message: where the API of the sending system begins. */
                "motcua-source": string;
                /** @description `v1,` and HMAC-SHA256 over `id.timestamp.source` in Base64, with the same key: the body is read only after it. */
                "motcua-admission": string;
                /** @description The same as in the message. */
                "webhook-id": string;
                /** @description Seconds since 1970; five minutes away at most. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256 over `id.timestamp.body` in Base64; several apart by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/cloudevents+json": components["schemas"]["CloudEvent"];
            };
        };
        responses: {
            /** @description Taken, now or before. */
            204: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed by a system that is known here. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_former_units: {
        parameters: {
            query: {
                /** @description Words of the old commune, district or province, with or without diacritics. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The former communes found. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormerUnitPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_life_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The life events. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifeEventPage"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed-in person. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_notifications: {
        parameters: {
            query?: {
                /** @description Only those that were not read. */
                unread?: boolean;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page before ended. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /** @description The next page. */
                    Link?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationChange"];
            };
        };
        responses: {
            /** @description Marked. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_reassignments: {
        parameters: {
            query?: never;
            header: {
                /** @description Makes the answer be the same when the request comes again. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Account of the official who holds them. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignRequest"];
            };
        };
        responses: {
            /** @description What became of each. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still being worked on. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another request. */
            422: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_document: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI document. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_procedures: {
        parameters: {
            query?: {
                /** @description A question as people type it, or a code; without it everything, the everyday procedures first. */
                q?: string;
                /** @description Code of a sector. */
                sector?: string;
                /** @description Code of the publishing body, or a value of the agency facet. */
                agency?: string;
                /** @description Level that carries it out. */
                level?: "ministry" | "province" | "commune" | "other";
                /** @description Who files. */
                audience?: "citizen" | "overseasVietnamese" | "foreigner" | "official" | "enterprise" | "foreignInvestedEnterprise" | "cooperative" | "organisation" | "foreignOrganisation" | "partyMember" | "partyOrganisation";
                /** @description Whether it can be filed on the national portal. */
                online?: boolean;
                /** @description Code of a life event. */
                lifeEvent?: string;
                /** @description Items on a page; default 20. */
                limit?: number;
                /** @description From `next` of the page before. */
                cursor?: string;
                /** @description Count all that was found. */
                total?: boolean;
                /** @description Count what the filters would give. */
                facets?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The procedures found. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedurePage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggest_procedures: {
        parameters: {
            query: {
                /** @description The question so far. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The suggestions. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_procedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the procedure. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The procedure. */
            200: {
                headers: {
                    /** @description The version. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procedure"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_procedure_agencies: {
        parameters: {
            query?: {
                /** @description Code of the applicant's province. */
                province?: string;
                /** @description Code of the applicant's commune. */
                commune?: string;
                /** @description Items on a page; default 20. */
                limit?: number;
                /** @description From `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Code of the procedure. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agencies, in the order of their codes. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_procedure_forecast: {
        parameters: {
            query?: {
                /** @description Code of an agency; default: all of them together. */
                agency?: string;
            };
            header?: never;
            path: {
                /** @description Code of the procedure. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forecast"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_procedure_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the procedure. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureForm"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_procedure_qr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the procedure. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The QR code. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_procedure_versions: {
        parameters: {
            query?: {
                /** @description Items on a page; default 20. */
                limit?: number;
                /** @description From `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Code of the procedure. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureVersionPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_process_move: {
        parameters: {
            query?: never;
            header: {
                /** @description Once per key. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProcessMove"];
            };
        };
        responses: {
            /** @description Decided. */
            201: {
                headers: {
                    /** @description How far it has come. */
                    Location?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessMove"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such procedure or agency. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is under way. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another process is in force since the preview. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was used for another request. */
            422: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_process_move: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessMoveScope"];
            };
        };
        responses: {
            /** @description What would happen. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessMovePreview"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such procedure or agency. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_process_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The decision. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it has come. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessMove"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_processes: {
        parameters: {
            query?: {
                /** @description Code of the procedure. */
                procedure?: string;
                /** @description Code of the agency that it is for. */
                agency?: string;
                /** @description State of the version. */
                state?: "draft" | "published" | "retired";
                /** @description Only those with something to look at. */
                doubtful?: boolean;
                /** @description Items on a page. */
                limit?: number;
                /** @description Where the page begins: `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_process: {
        parameters: {
            query?: never;
            header: {
                /** @description Makes the process be begun once. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessDraft"];
            };
        };
        responses: {
            /** @description A draft. */
            201: {
                headers: {
                    /** @description Edition. */
                    ETag?: string;
                    /** @description The process. */
                    Location?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessDetail"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same request is still being worked on. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key belongs to another request. */
            422: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_process: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessDraft"];
            };
        };
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessCheck"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_process: {
        parameters: {
            query?: {
                /** @description Number of the version; the newest when absent. */
                version?: number;
            };
            header?: never;
            path: {
                /** @description Id of the process. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    /** @description Edition. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessDetail"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_process_diagram: {
        parameters: {
            query?: {
                /** @description Number of the version; the newest when absent. */
                version?: number;
            };
            header?: never;
            path: {
                /** @description Id of the process. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The diagram. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_process: {
        parameters: {
            query?: never;
            header: {
                /** @description Edition that was read, from `ETag`. */
                "If-Match": string;
            };
            path: {
                /** @description Id of the process. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessDraft"];
            };
        };
        responses: {
            /** @description Written. */
            200: {
                headers: {
                    /** @description Edition. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessDetail"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publish_process: {
        parameters: {
            query?: never;
            header: {
                /** @description Edition that was read, from `ETag`. */
                "If-Match": string;
            };
            path: {
                /** @description Id of the process. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publication"];
            };
        };
        responses: {
            /** @description In force. */
            200: {
                headers: {
                    /** @description Edition. */
                    ETag?: string;
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessDetail"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is no draft. */
            409: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since. */
            412: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `If-Match` is missing. */
            428: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_provinces: {
        parameters: {
            query?: {
                /** @description Items on a page; default 20. */
                limit?: number;
                /** @description From `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provinces. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_communes: {
        parameters: {
            query?: {
                /** @description Items on a page; default 20. */
                limit?: number;
                /** @description From `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Code of the province. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The communes, wards and special zones. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_reasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reasons. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_register_pdf: {
        parameters: {
            query: {
                /** @description Code of the agency whose book it is: that which received, whoever has the dossiers now. */
                agency: string;
                /** @description The year; a dossier belongs to the year in which it was received. */
                year: number;
                /** @description Which volume ("quyển"), from 1; each holds 1,000 dossiers. Needed where the year is too large for one answer. */
                volume?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The volume. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": number[];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The year has more than one volume: ask for one. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_register_xlsx: {
        parameters: {
            query: {
                /** @description Code of the agency whose book it is: that which received, whoever has the dossiers now. */
                agency: string;
                /** @description The year; a dossier belongs to the year in which it was received. */
                year: number;
                /** @description Which volume ("quyển"), from 1; each holds 1,000 dossiers. Needed where the year is too large for one answer. */
                volume?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not with this right. */
            403: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The year is too large: ask for one volume. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_process_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Schema 2020-12. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sectors. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectorPage"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_agency_statistics: {
        parameters: {
            query?: {
                /** @description An agency and those below it; default: all. */
                agency?: string;
                /** @description First day; default: 30 days ago. */
                from?: string;
                /** @description Last day; default: today. */
                to?: string;
                /** @description By which agencies; default: `new`. */
                structure?: "old" | "new";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures, worst first. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyFiguresPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_statistics_overview: {
        parameters: {
            query?: {
                /** @description An agency and those below it; default: all. */
                agency?: string;
                /** @description First day; default: 30 days ago. */
                from?: string;
                /** @description Last day; default: today. */
                to?: string;
                /** @description By which agencies; default: `new`. */
                structure?: "old" | "new";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sector_statistics: {
        parameters: {
            query?: {
                /** @description An agency and those below it; default: all. */
                agency?: string;
                /** @description First day; default: 30 days ago. */
                from?: string;
                /** @description Last day; default: today. */
                to?: string;
                /** @description By which agencies; default: `new`. */
                structure?: "old" | "new";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures, worst first. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectorFiguresPage"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    track_dossier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackingRequest"];
            };
        };
        responses: {
            /** @description Its progress. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tracking"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No dossier with this code and these digits. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content type. */
            415: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_tracking_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Secret from the QR code. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its progress. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tracking"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_tracking_qr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Secret from the tracking address. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_deadline: {
        parameters: {
            query: {
                /** @description When the dossier is received, RFC 3339; default: now. */
                start?: string;
                /** @description How many units, with at most two decimals. */
                amount: number;
                /** @description The unit of the limit. */
                unit: "workingDays" | "workingHours" | "calendarDays" | "months";
                /** @description Code of the agency whose calendar counts; default: the national calendar. */
                agency?: string;
                /** @description The 15:00 rule; default: on. */
                cutoff?: "on" | "off";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The due time with its ledger. */
            200: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineAnswer"];
                };
            };
            /** @description The input is not valid. */
            400: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in. */
            401: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not for you. */
            404: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many tries. */
            429: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. */
            500: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    /** @description Number of this request, as in the logs. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
