package com.acme; public class Broken { int broken = "no number"; }
