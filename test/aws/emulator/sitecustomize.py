"""What is lent to the emulator itself; each piece is a gap of emulator/gaps.ts, which says why."""
import importlib.abc
import importlib.machinery
import os
import sys
import threading
import time


def lend_caller(lambda_svc):
    """A function URL under AWS_IAM hands on who called; the emulator checks the caller and then keeps it to itself."""
    build = lambda_svc._build_function_url_event

    def with_caller(url_id, account_id, region, method, path, headers, body, query_params, *rest, **more):
        from ministack.services import apigateway

        event = build(url_id, account_id, region, method, path, headers, body, query_params, *rest, **more)
        if not (rest[1:2] and rest[1]) and not more.get('anonymous'):
            if 'authorizer' in event['requestContext']:
                print('the caller of a function URL was known already', flush=True)
            else:
                event['requestContext']['authorizer'] = {'iam': apigateway._iam_caller_identity_v2(headers, query_params)}
        return event

    lambda_svc._build_function_url_event = with_caller


def lend_time(sigv4):
    """Doors believe it is another day while a letter is launched (doors-time.cjs), and sign with that day's date."""
    sigv4.request_time_failure = lambda signature, *, now=None: None


def lend_patience(runtime):
    """Who is at work when a door is deployed anew finishes as the door they were; the emulator ends them in the middle."""
    kill = runtime.kill_workers

    def end_when_done(worker):
        longest = worker.last_used + float(worker.config.get('Timeout', 30)) + 5
        while worker.in_use and time.time() < longest:
            time.sleep(0.1)
        kill([worker])

    def kill_idle(workers):
        kill([worker for worker in workers if not worker.in_use])
        for worker in workers:
            if worker.in_use:
                threading.Thread(target=end_when_done, args=(worker,), daemon=True).start()

    runtime.kill_workers = kill_idle


LENT = {
    'ministack.core.sigv4': lend_time,
    'ministack.core.lambda_runtime': lend_patience,
    'ministack.services.lambda_svc': lend_caller,
}


class Lender(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name not in LENT:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        load = spec.loader.exec_module

        def and_lend(module):
            load(module)
            LENT[name](module)

        spec.loader.exec_module = and_lend
        return spec


if not os.environ.get('INDBYD_LEND_NOTHING'):
    sys.meta_path.insert(0, Lender())
