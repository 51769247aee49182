"""What is lent to the emulator itself; each piece is a gap of emulator/gaps.ts, which says why."""
import contextvars
import importlib.abc
import importlib.machinery
import json
import os
import re
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


#: Of the DynamoDB request in hand: the partition keys of each check that is made of it, in their order.
partitions = contextvars.ContextVar('partitions', default=None)

MEMBERS = ('ConditionCheck', 'Put', 'Update', 'Delete', 'Get')


def partition_of(row):
    """Of a Key or an Item."""
    return row['pk']['S']


def partitions_of(data):
    """What `dynamodb:LeadingKeys` is for each check of a request: one for each part of a transaction, else one for all."""
    if 'TransactItems' in data:
        parts = [item[member] for item in data['TransactItems'] for member in MEMBERS if member in item]
        return [[partition_of(part.get('Key') or part['Item'])] for part in parts]
    if 'KeyConditionExpression' in data:
        value = re.search(r'=\s*(:\w+)', data['KeyConditionExpression']).group(1)
        return [[data['ExpressionAttributeValues'][value]['S']]]
    rows = [data.get('Key') or data.get('Item')]
    for asked in (data.get('RequestItems') or {}).values():
        rows = asked['Keys'] if isinstance(asked, dict) else [(list(write.values())[0].get('Key') or list(write.values())[0]['Item']) for write in asked]
    return [[partition_of(row) for row in rows if row]]


def lend_leading_keys(iam_actions):
    """A request to the table carries `dynamodb:LeadingKeys`, which the emulator does not work out."""
    build = iam_actions.dynamodb_service_context

    def with_keys(body):
        try:
            partitions.set(partitions_of(json.loads(body or b'{}')))
        except (KeyError, ValueError, AttributeError):
            partitions.set(None)
        return build(body)

    iam_actions.dynamodb_service_context = with_keys


def lend_leading_keys_and_listen(iam_evaluator):
    """The other half of it; and what is asked of whom is written down, for `grants-in-use.ts`."""
    enforce, evaluate = iam_evaluator.enforce, iam_evaluator.evaluate
    heard = os.environ.get('INDBYD_HEARD')

    def with_keys(access_key_id, iam_action, service, region, resource_arn='*', service_context=None):
        keys = partitions.get() if service == 'dynamodb' else None
        if keys:
            service_context = {**(service_context or {}), 'dynamodb:LeadingKeys': keys[0]}
            if len(keys) > 1:
                partitions.set(keys[1:])
        return enforce(access_key_id, iam_action, service, region, resource_arn=resource_arn, service_context=service_context)

    def and_write_down(ctx, policies, *limits):
        result = evaluate(ctx, policies, *limits)
        if heard and result.decision == 'Allow':
            keys = ctx.service_context.get('dynamodb:leadingkeys')
            with open(heard, 'a', encoding='utf8') as file:
                file.write(json.dumps({'who': ctx.principal_arn, 'action': ctx.action, 'resource': ctx.resource_arn, 'keys': keys}) + '\n')
        return result

    iam_evaluator.enforce, iam_evaluator.evaluate = with_keys, and_write_down


LENT = {
    'ministack.core.iam_actions': lend_leading_keys,
    'ministack.core.iam_evaluator': lend_leading_keys_and_listen,
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
