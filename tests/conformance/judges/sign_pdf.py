"""Adds something to a PDF, as programs that sign do: sign_pdf.py BEFORE AFTER KIND...

A KIND is a signature (`unseen`, `seen`, `certified`), or a change (`comment`, `content`, `title`). The key and its
certificate are made on the spot, for one use, in the folder of AFTER.
"""
import os
import subprocess
import sys

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.validation import validate_pdf_signature


def signer_in(folder):
    key, certificate = (os.path.join(folder, name) for name in ("key.pem", "certificate.pem"))
    if not os.path.exists(key):
        command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Alpha -keyout".split()
        subprocess.run([*command, key, "-out", certificate], check=True, capture_output=True)
    return signers.SimpleSigner.load(key, certificate)


def sign(writer, out, kind, number, signer):
    name = f"Signature{number}"
    if kind == "seen":
        fields.append_signature_field(writer, fields.SigFieldSpec(name, on_page=0, box=(50, 50, 200, 100)))
    metadata = signers.PdfSignatureMetadata(
        field_name=name, subfilter=fields.SigSeedSubFilter.PADES, certify=kind == "certified"
    )
    signers.sign_pdf(writer, metadata, signer=signer, output=out)


def change(writer, out, kind):
    page, _ = writer.find_page_for_modification(0)
    page = page.get_object()
    if kind == "comment":
        entries = {"/Type": "/Annot", "/Subtype": "/Text"}
        comment = generic.DictionaryObject(
            {generic.pdf_name(key): generic.pdf_name(value) for key, value in entries.items()}
        )
        comment[generic.pdf_name("/Rect")] = generic.ArrayObject(map(generic.NumberObject, (10, 10, 30, 30)))
        comment[generic.pdf_name("/Contents")] = generic.pdf_string("Bravo")
        annotations = [*page.get("/Annots", []), writer.add_object(comment)]
        page[generic.pdf_name("/Annots")] = generic.ArrayObject(annotations)
        writer.update_container(page)
    elif kind == "content":
        content = generic.StreamObject(stream_data=b"0 0 500 500 re f")
        page[generic.pdf_name("/Contents")] = writer.add_object(content)
        writer.update_container(page)
    else:
        information = writer.trailer["/Info"]
        information[generic.pdf_name("/Title")] = generic.pdf_string("Bravo")
        writer.update_container(information)
    writer.write(out)


def main(before, after, *kinds):
    signer = signer_in(os.path.dirname(after))
    source = before
    for number, kind in enumerate(kinds, 1):
        step = f"{after}.{number}"
        with open(source, "rb") as file, open(step, "wb+") as out:
            writer = IncrementalPdfFileWriter(file)
            if kind in ("unseen", "seen", "certified"):
                sign(writer, out, kind, number, signer)
            else:
                change(writer, out, kind)
        source = step
    os.replace(source, after)
    with open(after, "rb") as file:
        for signature in PdfFileReader(file).embedded_signatures:
            status = validate_pdf_signature(signature)
            print(signature.field_name, status.intact and status.valid)


main(*sys.argv[1:])
