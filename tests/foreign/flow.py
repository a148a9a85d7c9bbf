"""One flow through the whole API, the same for every foreign client; an adapter says how a client calls an operation."""

import sys
import time
import traceback


class Refused(Exception):
    """The platform's error, as the foreign client saw it."""

    def __init__(self, status, code):
        super().__init__(f"status {status}, code {code}")
        self.status = status
        self.code = code


def equal(found, wanted):
    if found != wanted:
        raise AssertionError(f"{found!r} is not {wanted!r}")


def holds(condition, words):
    if not condition:
        raise AssertionError(words)


def refused(status, code, call):
    """Runs a call that must end in this error."""
    try:
        answer = call()
    except Refused as error:
        equal((error.status, error.code), (status, code))
        return
    raise AssertionError(f"it was answered with {answer!r}, not refused")


CORP = "Foreign Clients"
ADMIN = {"account": "root@foreign", "name": "Root", "pwd": "Foreign-Root#1"}
MEMBER = {"account": "lina.foreign", "password": "Lina-Foreign#1"}
IN_A_YEAR = (int(time.time()) + 365 * 86_400) * 1000


class Flow:
    """`login(account, password)` of the adapter gives a session; `session.call(operation, **arguments)` the response as JSON."""

    def __init__(self, adapter, greeting):
        self.adapter = adapter
        self.seed = greeting

    def login_as(self, seeded):
        return self.adapter.login(seeded["account"], seeded["password"])

    def step_wrong_password(self):
        refused(401, "USG.206010000", lambda: self.adapter.login(self.seed["member"]["account"], "Wrong-Password#1"))

    def step_log_in_as_sp(self):
        self.sp = self.login_as(self.seed["sp_admin"])

    def step_list_enterprises(self):
        page = self.sp.call("search_corp", offset=0, limit=10)
        equal(page["offset"], 0)
        holds(self.seed["corp_id"] in [corp["id"] for corp in page["data"]], f"the seeded enterprise is missing in {page}")

    def step_create_an_enterprise(self):
        resource = {"type": "SOFT", "count": 20, "expireDate": IN_A_YEAR}
        # The time zone is left to its default.
        body = {"basicInfo": {"name": CORP, "language": "en-US"}, "adminInfo": ADMIN, "resInfo": {"resource": [resource]}}
        self.corp = self.sp.call("add_corp", body=body)["value"]
        holds(isinstance(self.corp, str) and self.corp, f"{self.corp!r} is not an id")

    def step_refuse_an_account_that_exists(self):
        body = {"basicInfo": {"name": "Another"}, "adminInfo": ADMIN}
        refused(400, "USG.201040001", lambda: self.sp.call("add_corp", body=body))

    def step_show_the_enterprise(self):
        corp = self.sp.call("show_corp", id=self.corp)
        equal((corp["id"], corp["basicInfo"]["name"], corp["adminInfo"]["account"]), (self.corp, CORP, ADMIN["account"]))
        equal(corp["resInfo"]["corpVcRes"]["teSoftCount"], 20)
        equal(corp["basicInfo"].get("fax"), None)

    def step_change_the_enterprise(self):
        self.sp.call("update_corp", id=self.corp, body={"basicInfo": {"description": "made by a foreign client"}})
        basic = self.sp.call("show_corp", id=self.corp)["basicInfo"]
        equal((basic["description"], basic["name"]), ("made by a foreign client", CORP))

    def step_find_the_enterprise(self):
        page = self.sp.call("search_corp", search_key=CORP, limit=5)
        equal([corp["id"] for corp in page["data"]], [self.corp])
        equal(page["count"], 1)

    def step_show_what_the_sp_has(self):
        shown = self.sp.call("show_sp_resource", query_group=True)
        holds(shown["teSoftCount"]["sumCount"] >= 20, f"too few in {shown}")

    def step_give_a_resource(self):
        room = {"id": "room-1", "type": "VMR", "typeId": "ff808081699b56cb0169c411a0980152", "count": 2, "expireDate": IN_A_YEAR}
        self.sp.call("add_resource", corp_id=self.corp, body=[room])
        page = self.sp.call("search_resource", corp_id=self.corp, type="VMR")
        equal([(item["id"], item["count"], item["expireDate"]) for item in page["data"]], [("room-1", 2, IN_A_YEAR)])

    def step_suspend_the_resource(self):
        self.sp.call("update_resource", corp_id=self.corp, body=[{"id": "room-1", "type": "VMR", "isDisabled": True}])
        page = self.sp.call("search_resource", corp_id=self.corp, status=2)
        equal([item["id"] for item in page["data"]], ["room-1"])

    def step_read_the_records(self):
        page = self.sp.call("search_resource_op_record", corp_id=self.corp, operate_type=3)
        equal([item["id"] for item in page["data"]], ["room-1"])

    def step_take_the_resource(self):
        self.sp.call("delete_resource", corp_id=self.corp, body=["room-1"])
        equal(self.sp.call("search_resource", corp_id=self.corp, type="VMR")["count"], 0)

    def step_log_in_as_the_new_administrator(self):
        self.admin = self.adapter.login(ADMIN["account"], ADMIN["pwd"])
        shown = self.admin.call("show_corp_basic_info")
        equal((shown["id"], shown["name"], shown["account"]), (self.corp, CORP, ADMIN["account"]))

    def step_change_the_address(self):
        self.admin.call("update_corp_basic_info", body={"address": "1 Example Street"})
        equal(self.admin.call("show_corp_basic_info")["address"], "1 Example Street")

    def step_show_the_resources(self):
        equal(self.admin.call("show_corp_resource")["teSoftCount"]["sumCount"], 20)
        page = self.admin.call("search_corp_resources", limit=10)
        equal([item["type"] for item in page["data"]], ["SOFT"])

    def step_add_a_department(self):
        added = self.admin.call("add_department", body={"deptName": "Research", "deptCode": "research"})
        equal(added["value"], "research")
        found = self.admin.call("search_department_by_name", dept_name="Research")
        equal([(dept["deptCode"], dept["parentDeptCode"]) for dept in found], [("research", "1")])

    def step_show_the_tree(self):
        root = self.admin.call("show_dept_and_child_dept", dept_code="1")
        equal(root.get("parentDeptCode"), None)
        equal([dept["deptCode"] for dept in root["childDepts"]], ["research"])

    def step_rename_the_department(self):
        self.admin.call("update_department", dept_code="research", body={"deptName": "Science", "parentDeptCode": "1"})
        equal(self.admin.call("show_dept_and_child_dept", dept_code="research")["deptName"], "Science")

    def step_add_a_member(self):
        body = {
            "name": "Lina",
            "account": MEMBER["account"],
            "pwd": MEMBER["password"],
            "email": "lina@example.com",
            "deptCode": "research",
            "sendNotify": "0",
        }
        member = self.admin.call("add_user", body=body)
        equal((member["userAccount"], member["deptName"], member["status"]), (MEMBER["account"], "Science", 0))
        equal(member.get("signature"), None)

    def step_find_the_member(self):
        page = self.admin.call("search_users", dept_code="research", limit=10, user_type=[2])
        equal([user["userAccount"] for user in page["data"]], [MEMBER["account"]])

    def step_change_the_member(self):
        changed = self.admin.call("update_user", account=MEMBER["account"], account_type=0, body={"title": "Chemist"})
        equal(changed["title"], "Chemist")
        shown = self.admin.call("show_user_detail", account=MEMBER["account"])
        equal((shown["title"], shown["name"]), ("Chemist", "Lina"))

    def step_disable_the_member(self):
        self.admin.call("batch_update_user_status", value=1, body=[MEMBER["account"]])
        refused(412, "USG.206010007", lambda: self.login_as(MEMBER))
        self.admin.call("batch_update_user_status", value=0, body=[MEMBER["account"]])

    def step_refuse_what_a_member_may_not_do(self):
        member = self.login_as(MEMBER)
        refused(403, "USG.000000004", lambda: member.call("search_users", limit=10))
        refused(403, "USG.000000004", lambda: member.call("search_corp", limit=10))

    def step_make_an_administrator(self):
        self.admin.call("add_corp_admin", account_type=0, body={"account": MEMBER["account"]})
        page = self.admin.call("search_corp_admins", limit=10)
        roles = {admin["account"]: admin["adminType"] for admin in page["data"]}
        equal(roles.get(MEMBER["account"]), 1)

    def step_refuse_to_do_so_twice(self):
        refused(400, "USG.201040003", lambda: self.admin.call("add_corp_admin", body={"account": MEMBER["account"]}))

    def step_show_the_administrator(self):
        shown = self.admin.call("show_corp_admin", account=MEMBER["account"])
        equal((shown["name"], shown["email"]), ("Lina", "lina@example.com"))
        refused(400, "USG.201040000", lambda: self.admin.call("show_corp_admin", account="nobody at all"))

    def step_take_the_role(self):
        self.admin.call("batch_delete_corp_admins", body=[MEMBER["account"]])
        refused(400, "USG.201040000", lambda: self.admin.call("show_corp_admin", account=MEMBER["account"]))

    def step_reset_the_password(self):
        self.admin.call("reset_pwd_by_admin", body={"account": MEMBER["account"]})
        refused(401, "USG.206010000", lambda: self.login_as(MEMBER))

    def step_check_the_token(self):
        body = {"token": self.admin.token, "needGenNewToken": False, "needAccountInfo": True}
        checked = self.admin.call("check_token", body=body)
        equal(checked["user"]["ucloginAccount"], ADMIN["account"])
        refused(401, "USG.000000004", lambda: self.admin.call("check_token", body={**body, "token": "not-a-token"}))

    def step_renew_the_token(self):
        renewed = self.admin.call("update_token")
        holds(renewed["accessToken"], "no token came")
        holds(43_200 <= renewed["validPeriod"] <= 86_400, f"{renewed['validPeriod']} s")

    def step_delete_the_member(self):
        self.admin.call("batch_delete_users", body=[MEMBER["account"]])
        refused(400, "USG.201040000", lambda: self.admin.call("show_user_detail", account=MEMBER["account"]))

    def step_delete_the_department(self):
        self.admin.call("delete_department", dept_code="research")
        refused(400, "USG.201030000", lambda: self.admin.call("show_dept_and_child_dept", dept_code="research"))

    def step_log_out(self):
        self.admin.call("delete_token")
        refused(401, "USG.206020000", lambda: self.admin.call("show_corp_basic_info"))

    def step_delete_the_enterprise(self):
        self.sp.call("delete_corp", id=self.corp)
        refused(400, "USG.201010001", lambda: self.sp.call("show_corp", id=self.corp))


def run(who, adapter, greeting):
    """Runs all steps in their order; ends the process with 1 at the first that fails."""
    flow = Flow(adapter, greeting)
    steps = [name for name in vars(Flow) if name.startswith("step_")]
    for done, name in enumerate(steps):
        try:
            getattr(flow, name)()
        except Exception as error:
            traceback.print_exc()
            title = name.removeprefix("step_").replace("_", " ")
            print(f"{who}: FAILED at step {done + 1}, `{title}`: {error}; {done} of {len(steps)} steps", file=sys.stderr)
            sys.exit(1)
    print(f"{who}: {len(steps)} of {len(steps)} steps")
