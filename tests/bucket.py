"""S3-compatible storage that lives as long as a test, on this machine."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import boto3
import pytest
from moto.server import ThreadedMotoServer


@contextlib.contextmanager
def serving_bucket() -> Iterator[str]:
    """Address of a server that has one empty bucket, ``archive``; programs started meanwhile may use it too."""
    with pytest.MonkeyPatch.context() as patched:
        for name, value in (("ACCESS_KEY_ID", "id"), ("SECRET_ACCESS_KEY", "key"), ("DEFAULT_REGION", "us-east-1")):
            patched.setenv(f"AWS_{name}", value)
        server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        server.start()
        host, port = server.get_host_and_port()
        address = f"http://{host}:{port}"
        client = boto3.client("s3", endpoint_url=address)
        client.create_bucket(Bucket="archive")
        client.close()
        yield address
        server.stop()
