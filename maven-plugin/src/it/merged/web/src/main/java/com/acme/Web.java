package com.acme; public class Web { }
